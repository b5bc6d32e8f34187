import { Trans } from "@lingui/react/macro";
import { lazy, Suspense, useEffect } from "react";
import { Link, Route, Switch, useLocation } from "wouter";
import { Boundary } from "../components/Boundary.tsx";
import { withWords } from "../text/words.ts";
import { Opening } from "./Opening.tsx";

const Overview = lazy(() => import("./overview/Overview.tsx"));
const Burns = lazy(() => withWords(import("./burns/Burns.tsx"), "market"));
const Auction = lazy(() => withWords(import("./auction/Auction.tsx"), "market", "acts"));
const Listings = lazy(() => withWords(import("./listings/Listings.tsx"), "listings", "acts"));
const Apply = lazy(() => withWords(import("./apply/Apply.tsx"), "apply", "acts"));
const CandidatePage = lazy(() => withWords(import("./candidate/CandidatePage.tsx"), "listings", "acts"));
const SeasonPage = lazy(() => withWords(import("./season/SeasonPage.tsx"), "listings", "acts"));
const Registry = lazy(() => withWords(import("./registry/Registry.tsx"), "registry"));
const ListingPage = lazy(() => withWords(import("./registry/ListingPage.tsx"), "registry", "acts"));
const Policy = lazy(() => withWords(import("./policy/Policy.tsx"), "policy", "acts"));
const Propose = lazy(() => withWords(import("./propose/Propose.tsx"), "propose", "policy", "acts"));
const ProposalPage = lazy(() => withWords(import("./policy/ProposalPage.tsx"), "policy", "acts"));
const Delegates = lazy(() => withWords(import("./delegates/Delegates.tsx"), "policy", "acts"));
const Stake = lazy(() => withWords(import("./stake/Stake.tsx"), "stake"));
const AccountPage = lazy(() => withWords(import("./account/AccountPage.tsx"), "account"));
const MotionPage = lazy(() => withWords(import("./motion/MotionPage.tsx"), "listings", "apply", "acts"));

function Missing() {
  return (
    <div className="grid gap-4">
      <h1>
        <Trans>There is no such page</Trans>
      </h1>
      <p>
        <Link href="/">
          <Trans>To the overview</Trans>
        </Link>
      </p>
    </div>
  );
}

/** The steps of a wizard are one page: going from one to the next keeps it. */
const wizards = ["/listings/apply", "/policy/new"] as const;
const pageOf = (location: string): string =>
  wizards.find((path) => location.startsWith(`${path}/`)) ?? location.split("?")[0] ?? location;

export function Pages() {
  const [location] = useLocation();
  const page = pageOf(location);
  useEffect(() => {
    void window.scrollTo(0, 0);
  }, [page]);
  return (
    <main className="page" tabIndex={-1}>
      <Boundary key={page}>
        <Suspense fallback={<Opening />}>
          <Switch>
            <Route path="/">
              <Overview />
            </Route>
            <Route path="/burns">
              <Burns />
            </Route>
            <Route path="/auction">
              <Auction />
            </Route>
            <Route path="/listings">
              <Listings />
            </Route>
            <Route path="/listings/apply/:step?/:draft?">
              {({ step, draft }) => <Apply step={step} draft={draft} />}
            </Route>
            <Route path="/listings/candidate/:id">{({ id }) => <CandidatePage key={id} id={Number(id)} />}</Route>
            <Route path="/listings/season/:season">
              {({ season }) => <SeasonPage key={season} season={Number(season)} />}
            </Route>
            <Route path={/^\/registry\/?(?:\?(?<query>.*))?$/}>{({ query }) => <Registry query={query ?? ""} />}</Route>
            <Route path="/registry/:id">{({ id }) => <ListingPage key={id} id={Number(id)} />}</Route>
            <Route path="/policy">
              <Policy />
            </Route>
            <Route path="/policy/new/:step?/:draft?">
              {({ step, draft }) => <Propose step={step} draft={draft} />}
            </Route>
            <Route path="/policy/proposal/:id">{({ id }) => <ProposalPage key={id} id={id} />}</Route>
            <Route path="/policy/delegates">
              <Delegates />
            </Route>
            <Route path="/stake">
              <Stake />
            </Route>
            <Route path="/account/:address?">{({ address }) => <AccountPage key={address} asked={address} />}</Route>
            <Route path="/listings/motion/:listing">
              {({ listing }) => <MotionPage key={listing} listing={Number(listing)} />}
            </Route>
            <Route>
              <Missing />
            </Route>
          </Switch>
        </Suspense>
      </Boundary>
    </main>
  );
}
