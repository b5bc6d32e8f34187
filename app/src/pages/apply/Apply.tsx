import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Link } from "wouter";
import { useMext } from "../../chain/MextContext.tsx";
import { pack, readText, unpack, writeText } from "../../chain/storage.ts";
import { PageHead } from "../../components/PageHead.tsx";
import { Empty, Reading } from "../../components/States.tsx";
import { Amount } from "../../components/Amount.tsx";
import { calendarQuery, leastBondQuery } from "../../queries/season.ts";
import { useAccount } from "../../wallet/useAccount.ts";
import { ApplyForm } from "./ApplyForm.tsx";
import { emptyForm, type Form, isForm } from "./application.ts";
import { BondCard } from "./BondCard.tsx";

const draftKey = (chainId: number, account: string | undefined) =>
  `mext.application.${chainId}.${(account ?? "nobody").toLowerCase()}`;

function storedForm(key: string): Form {
  const stored = unpack(readText(key));
  return isForm(stored) ? stored : emptyForm;
}

function Workshop({ account, bond, season }: { account: string | undefined; bond: bigint; season: number }) {
  const key = draftKey(useMext().runtime.chainId, account);
  const [form, setForm] = useState(() => storedForm(key));
  useEffect(() => writeText(key, pack(form)), [form, key]);
  return (
    <div className="two-columns">
      <ApplyForm form={form} onForm={setForm} />
      <BondCard form={form} bond={bond} season={season} />
    </div>
  );
}

/** A team applies for the next season; what is written stays until it is sent. */
export default function Apply() {
  const mext = useMext();
  const { address } = useAccount();
  const bond = useQuery(leastBondQuery(mext));
  const calendar = useQuery(calendarQuery(mext));
  return (
    <div className="grid gap-10">
      <PageHead
        over={
          <Link href="/listings">
            <Trans>Listings</Trans>
          </Link>
        }
        title={<Trans>Ask the holders to list your token.</Trans>}
        figure={bond.data && <Amount value={bond.data} unit={false} />}
        caption={<Trans>MEXT is the least bond now</Trans>}
      />
      <Reading of={calendar} lines={5}>
        {({ applying, nextToSettle, current }) =>
          nextToSettle < current ? (
            <Empty title={<Trans>Season {nextToSettle} must be settled first</Trans>}>
              <p>
                <Trans>
                  Applications open again as soon as somebody has settled it. <Link href="/listings">Settle it</Link>
                </Trans>
              </p>
            </Empty>
          ) : (
            <Reading of={bond} lines={5}>
              {(least) => <Workshop key={address ?? "nobody"} account={address} bond={least} season={applying} />}
            </Reading>
          )
        }
      </Reading>
    </div>
  );
}
