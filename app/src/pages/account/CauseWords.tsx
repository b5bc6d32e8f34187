import { Trans, useLingui } from "@lingui/react/macro";
import { type Address, zeroAddress } from "viem";
import { Account } from "../../components/Account.tsx";
import { Amount } from "../../components/Amount.tsx";
import { tierName } from "../../wallet/tierNames.ts";
import type { Cause, StakeEntry } from "./power.ts";

/** What somebody did with a stake, as a clause. */
export function StakeActWords({ act }: { act: StakeEntry }) {
  const { i18n } = useLingui();
  const name = (tier: number) => i18n._(tierName(tier));
  switch (act.name) {
    case "Staked":
      return (
        <Trans>
          staked <Amount value={act.args.amount} /> in the {name(act.args.tier)} tier
        </Trans>
      );
    case "Moved":
      return (
        <Trans>
          moved <Amount value={act.args.amount} /> from the {name(act.args.from)} to the {name(act.args.to)} tier
        </Trans>
      );
    case "NoticeGiven":
      return (
        <Trans>
          gave notice of <Amount value={act.args.amount} /> in the {name(act.args.tier)} tier
        </Trans>
      );
    case "NoticeCancelled":
      return (
        <Trans>
          cancelled the notice of <Amount value={act.args.amount} /> in the {name(act.args.tier)} tier
        </Trans>
      );
    case "Left":
      return (
        <Trans>
          left the {name(act.args.tier)} tier with <Amount value={act.args.paid} />
        </Trans>
      );
  }
}

/** Why the votes of an account changed, as a clause. */
export function CauseWords({ cause, account }: { cause: Cause; account: Address }) {
  switch (cause.kind) {
    case "stake":
      return <StakeActWords act={cause.act} />;
    case "own-delegation":
      if (cause.to === account) return <Trans>took the own votes back</Trans>;
      if (cause.to === zeroAddress) return <Trans>gave the own votes to nobody</Trans>;
      return (
        <Trans>
          gave the own votes to <Account address={cause.to} />
        </Trans>
      );
    case "delegation":
      return (
        <Trans>
          <Account address={cause.from} /> changed delegate
        </Trans>
      );
    case "their-stake":
      return <Trans>the stake of a delegator changed</Trans>;
  }
}
