import { Trans, useLingui } from "@lingui/react/macro";
import { TextField } from "../../components/TextField.tsx";
import { Description } from "../policy/Description.tsx";
import type { StepProps } from "./StepBody.tsx";

/** The title and the reasons, beside how they will read. */
export function WordsStep({ draft, save, isAsked }: StepProps) {
  const { t } = useLingui();
  const { title, body } = draft;
  const missing = <Trans>This is still missing. Fill it in.</Trans>;
  const isBad = (text: string) => isAsked && text.trim() === "";
  return (
    <>
      <TextField
        label={t`Title`}
        value={title}
        bad={isBad(title)}
        hint={isBad(title) ? missing : <Trans>One line that says what it changes.</Trans>}
        onValue={(next) => save(() => ({ title: next.replace(/\s*\n\s*/g, " ") }))}
      />
      <TextField
        label={t`Your reasons`}
        value={body}
        rows={10}
        bad={isBad(body)}
        hint={isBad(body) ? missing : <Trans>Markdown works. It goes on the chain whole; nobody can change it.</Trans>}
        onValue={(next) => save(() => ({ body: next }))}
      />
      <p className="text-note text-muted">
        <Trans>Your address is added at the end, so that nobody else can propose it before you.</Trans>
      </p>
      {body.trim() !== "" && (
        <section className="grid gap-2">
          <h3>
            <Trans>How it will read</Trans>
          </h3>
          <Description body={body} under={3} />
        </section>
      )}
    </>
  );
}
