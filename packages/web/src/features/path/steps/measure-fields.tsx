import type { Words } from '@risikobilde/words';
import { useFieldWords } from '../../../shared/components/use-field-words.js';
import { useWords } from '../../../shared/words.js';
import { CheckField, LineField, SelectField } from '../fields.js';

type Against = { readonly much: string | undefined; readonly why: string };

/** What a person says of a measure; nothing of it is preset. */
export type Measuring = {
  readonly state: string | undefined;
  readonly offer: string | undefined;
  readonly against: ReadonlyMap<string, Against>;
};
export const emptyMeasure: Measuring = { state: undefined, offer: undefined, against: new Map() };

/** What is not said of it. */
export const missingOf = ({ state, offer, against }: Measuring, isPlatform: boolean, t: Words['t']) => [
  ...(state === undefined ? [t('path.measures.state')] : []),
  ...(isPlatform && offer === undefined ? [t('path.measures.offer')] : []),
  ...([...against.values()].some(({ much }) => much === undefined) ? [t('path.measures.much')] : []),
  ...([...against.values()].some(({ why }) => why.trim() === '') ? [t('path.measures.because')] : []),
];

type Props = {
  readonly value: Measuring;
  readonly scenarios: readonly { readonly id: string; readonly title: string }[];
  readonly isPlatform: boolean;
  readonly onChange: (value: Measuring) => void;
};

/** How far it has come, whom it covers, and what it works against. */
export const MeasureFields = ({ value, scenarios, isPlatform, onChange }: Props) => {
  const { t } = useWords();
  const words = useFieldWords();
  const change = (scenario: string, against: Against | undefined) => {
    const next = new Map(value.against);
    if (against === undefined) next.delete(scenario);
    else next.set(scenario, against);
    onChange({ ...value, against: next });
  };
  return (
    <>
      <div className="path-row">
        <SelectField
          label={t('path.measures.state')}
          isRequired
          value={value.state}
          options={words.choices('measure.states.state', ['proposed', 'planned', 'implemented', 'verified'])}
          onChange={(state) => onChange({ ...value, state })}
        />
        {isPlatform && (
          <SelectField
            label={t('path.measures.offer')}
            isRequired
            value={value.offer}
            options={[
              { value: 'provided', label: t('path.measures.provided') },
              { value: 'yours', label: t('path.measures.yours') },
              { value: 'none', label: t('path.measures.notOffered') },
            ]}
            onChange={(offer) => onChange({ ...value, offer })}
          />
        )}
      </div>
      {value.state === undefined && <p className="path-note">{t('path.measures.needsState')}</p>}
      {scenarios.length > 0 && (
        <fieldset className="path-against">
          <legend>{t('path.measures.against')}</legend>
          {scenarios.map(({ id, title }) => {
            const against = value.against.get(id);
            return (
              <div key={id}>
                <CheckField
                  label={title}
                  isChecked={against !== undefined}
                  onChange={(isChecked) => change(id, isChecked ? { much: undefined, why: '' } : undefined)}
                />
                {against && (
                  <div className="path-row" role="group" aria-label={title}>
                    <SelectField
                      label={t('path.measures.much')}
                      description={t('path.measures.muchHelp')}
                      isRequired
                      value={against.much}
                      options={[
                        { value: 'none', label: t('path.measures.notEstimated') },
                        { value: '0.5', label: t('path.measures.half') },
                        { value: '0.2', label: t('path.measures.fifth') },
                        { value: '0.1', label: t('path.measures.tenth') },
                      ]}
                      onChange={(much) => change(id, { ...against, much })}
                    />
                    <LineField
                      label={t('path.measures.because')}
                      isRequired
                      value={against.why}
                      onChange={(why) => change(id, { ...against, why })}
                    />
                  </div>
                )}
              </div>
            );
          })}
        </fieldset>
      )}
    </>
  );
};
