import { useQuery } from "@tanstack/react-query";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMext } from "../chain/MextContext.tsx";
import { Amount } from "../components/Amount.tsx";
import { Reading } from "../components/States.tsx";
import { useAccount } from "./useAccount.ts";
import { peopleQuery, type Person } from "./people.ts";
import { tierName } from "./tierNames.ts";

type Props = { shown: boolean; onChoose: (person: number) => void };

function PersonLabel({ person }: { person: Person }) {
  const { t, i18n } = useLingui();
  const number = person.index + 1;
  const tier = person.tier === null ? t`nothing staked` : t`${i18n._(tierName(person.tier))} tier`;
  return (
    <span className="grid text-start">
      <b>
        <Trans>
          Holder {number} · {tier}
        </Trans>
      </b>
      <span className="text-muted text-note">
        <Trans>
          <Amount value={person.weight} unit={false} compact /> weight, <Amount value={person.wallet} compact /> in the
          wallet
        </Trans>
        {person.voted && (
          <>
            {" · "}
            <Trans>voted</Trans>
          </>
        )}
      </span>
    </span>
  );
}

export function PeopleList({ shown, onChoose }: Props) {
  const people = useQuery(peopleQuery(useMext(), shown));
  const { address } = useAccount();
  return (
    <Reading of={people} lines={6}>
      {(list) => (
        <ul className="choices people">
          {list.map((person) => (
            <li key={person.index}>
              <button
                type="button"
                className="choice"
                aria-pressed={person.address === address}
                onClick={() => onChoose(person.index)}
              >
                <PersonLabel person={person} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </Reading>
  );
}
