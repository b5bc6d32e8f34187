import { Trans } from "@lingui/react/macro";
import { splitPayment } from "../../../../sdk/mirrors/auction.ts";
import { Amount } from "../../components/Amount.tsx";
import { Section } from "../../components/PageHead.tsx";
import { WriteButton } from "../../components/WriteButton.tsx";
import { useTransactions } from "../../tx/Transactions.tsx";
import { useFormat } from "../../text/useFormat.ts";

/** MEXT that arrived as revenue, what would become of it now, and the button that makes it so. */
export function ShareMext({ unshared, burnShareBps }: { unshared: bigint; burnShareBps: number }) {
  const format = useFormat();
  const { start } = useTransactions();
  const { burned, funded } = splitPayment(unshared, burnShareBps);
  return (
    <Section title={<Trans>MEXT that waits to be split</Trans>}>
      <p data-unshared>
        {unshared === 0n ? (
          <Trans>
            <Amount value={unshared} /> wait. Of what arrives, {format.bps(burnShareBps)} is burned and the rest goes to
            the stakers.
          </Trans>
        ) : (
          <Trans>
            <Amount value={unshared} /> arrived as revenue and waits: <Amount value={burned} digits={6} /> of it will be
            burned, <Amount value={funded} digits={6} /> streams to the stakers in the week after.
          </Trans>
        )}
      </p>
      <WriteButton
        verb="shareMext"
        blocked={unshared === 0n ? <Trans>No MEXT has arrived since it was last split.</Trans> : undefined}
        onWrite={() => start("shareMext", { amount: unshared })}
      >
        <Trans>Split it now</Trans>
      </WriteButton>
    </Section>
  );
}
