import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { Address } from "viem";
import { useMext } from "../../chain/MextContext.tsx";
import { pack } from "../../chain/storage.ts";
import { Icon } from "../../components/Icon.tsx";
import { liveKey } from "../../queries/keys.ts";
import { sayProblem } from "../../text/problem.ts";
import type { ArgsOf } from "../../tx/verbs.ts";

type Props = { args: ArgsOf<"applyForListing">; from: Address };

/** The contract is asked whether it would take the application, before anything is signed. */
export function Rehearsal({ args, from }: Props) {
  const { i18n } = useLingui();
  const mext = useMext();
  const { data } = useQuery({
    queryKey: liveKey(mext, "rehearsal", from, pack(args)),
    queryFn: async () => {
      const { rehearse } = await import("./rehearse.ts");
      return rehearse(mext, args, from);
    },
    retry: false,
  });
  if (data === undefined) return null;
  if (data === null) {
    return (
      <p className="note moss" role="status">
        <Icon name="done" />
        <Trans>The contract was asked just now: it would take this application as it is.</Trans>
      </p>
    );
  }
  const { what, todo } = sayProblem(i18n, data);
  return (
    <p className="note alarm" role="alert">
      <Icon name="alarm" />
      <span>
        <Trans>The contract was asked and would refuse:</Trans> {what} {todo}
      </span>
    </p>
  );
}
