import { Trans, useLingui } from "@lingui/react/macro";
import type { PolicyChoice } from "../../../../sdk/types.ts";
import { Icon } from "../../components/Icon.tsx";
import type { Option } from "./stage.ts";
import { choiceNames, choices } from "./words.ts";

type Props = {
  options: readonly Option[];
  chosen: PolicyChoice | undefined;
  former: PolicyChoice | undefined;
  onChoose: (choice: PolicyChoice) => void;
};

/** The three votes; those that the rules still let this account cast can be chosen, and it says why the others not. */
export function Choices({ options, chosen, former, onChoose }: Props) {
  const { i18n, t } = useLingui();
  const isOpen = (choice: PolicyChoice) => options.some((option) => option.choice === choice && option.isOpen);
  const isBound = options.some((option) => !option.isOpen);
  return (
    <div className="grid gap-3">
      <div className="segmented choices" role="radiogroup" aria-label={t`Your vote`}>
        {choices.map((choice) => (
          <label key={choice} data-choice={choice}>
            <input
              type="radio"
              name="policy-vote"
              checked={chosen === choice}
              disabled={!isOpen(choice)}
              onChange={() => onChoose(choice)}
            />
            {i18n._(choiceNames[choice])}
          </label>
        ))}
      </div>
      {isBound && (
        <p className="note">
          <Icon name="clock" />
          <span>
            {former === undefined ? (
              <Trans>
                This vote cannot be extended once more, so its last 24 hours only go down: whoever has not voted may
                only vote against.
              </Trans>
            ) : (
              <Trans>
                This vote cannot be extended once more, so its last 24 hours only go down: from For to Abstain to
                Against, and not back.
              </Trans>
            )}
          </span>
        </p>
      )}
    </div>
  );
}
