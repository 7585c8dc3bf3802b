import { useId } from 'react';
import { useWords } from '../../words.js';
import { useWorkbench } from '../../data/context.js';
import { ChoiceEdit } from '../edit/choice-edit.js';
import { useCountries, useFieldWords } from '../use-field-words.js';
import type { ChosenParty } from './party-of-choice.js';

type Props = {
  readonly label: string;
  readonly chosen: ChosenParty;
  readonly onChoose: (chosen: ChosenParty) => void;
  /** A party that cannot be chosen here, such as the other end of a contract. */
  readonly except?: string | undefined;
};

export const partyTypes = ['authority', 'company', 'internationalOrganisation', 'group', 'person'] as const;
// No id of a record begins with a hyphen.
const other = '-new';

/** A party of the assessment by name, or a new one with the little that it needs: name, type and country. */
export const PartyChoice = ({ label, chosen, onChoose, except }: Props) => {
  const { t } = useWords();
  const { of, text } = useWorkbench();
  const words = useFieldWords();
  const countries = useCountries();
  const id = useId();
  return (
    <div className="party-choice">
      <ChoiceEdit
        label={label}
        value={'id' in chosen ? chosen.id || undefined : other}
        options={[
          ...of('party')
            .filter((party) => party.id !== except)
            .map((party) => ({ value: party.id, label: text(party.name) })),
          { value: other, label: t('partyChoice.new') },
        ]}
        onSave={(value) =>
          onChoose(value === other ? { name: '', type: 'company', country: 'NO' } : { id: value })
        }
      />
      {!('id' in chosen) && (
        <div className="row-of-fields">
          <label htmlFor={id}>
            <span className="edit-label">{t('partyChoice.name')}</span>
            <input
              id={id}
              value={chosen.name}
              onChange={(event) => onChoose({ ...chosen, name: event.target.value })}
            />
          </label>
          <ChoiceEdit
            label={t('common.typeOfParty')}
            value={chosen.type}
            options={words.choices('party.type', partyTypes)}
            onSave={(type) => onChoose({ ...chosen, type })}
          />
          <ChoiceEdit
            label={t('common.seat')}
            value={chosen.country}
            options={countries}
            onSave={(country) => onChoose({ ...chosen, country })}
          />
        </div>
      )}
    </div>
  );
};
