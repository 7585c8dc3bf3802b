import type { Text } from '@risikobilde/core';
import { useFieldWords } from '../../../shared/components/use-field-words.js';
import { useRiskFrame } from '../../../shared/risk/use-risk-frame.js';
import { useWords } from '../../../shared/words.js';
import { CheckField, LongField, SelectField } from '../fields.js';
import { OwnSource } from '../own-source.js';
import { usePath } from '../use-path.js';

/** What a person says of a scenario; nothing of it is preset. */
export type Judging = {
  readonly severity: string | undefined;
  readonly frequency: string | undefined;
  readonly consequence: string | undefined;
  readonly strength: string | undefined;
  readonly why: string;
  /** What the estimate rests on, of the sources that are entered. */
  readonly sources?: readonly string[];
};

/** The answer that one does not know, which is no level: the scenario is then not judged, and says so. */
const unknown = 'unknown';

export const emptyJudging: Judging = {
  severity: undefined,
  frequency: undefined,
  consequence: undefined,
  strength: undefined,
  why: '',
};

/** Whether it says enough to be a judgement. */
export const isJudged = ({ frequency, consequence, strength, why }: Judging): boolean =>
  frequency !== undefined &&
  consequence !== undefined &&
  !isUnknown({ frequency, consequence }) &&
  strength !== undefined &&
  why.trim() !== '';

/** Whether it says that how often, or how many, is not known. */
export const isUnknown = ({ frequency, consequence }: Pick<Judging, 'frequency' | 'consequence'>): boolean =>
  frequency === unknown || consequence === unknown;

type Of = {
  readonly alternative: string;
  readonly by: string;
  readonly on: string;
  readonly textOf: (typed: string) => Text;
};

export const judgementIn = (
  { frequency, consequence, strength, why, sources = [] }: Judging,
  { alternative, by, on, textOf }: Of,
) => ({
  alternative,
  frequency: { level: Number(frequency) },
  consequence: { level: Number(consequence) },
  by,
  on,
  strength,
  why: textOf(why),
  ...(sources.length > 0 && { sources }),
});

type Props = {
  readonly value: Judging;
  /** The scenario is there already, and has its seriousness. */
  readonly isThere?: boolean;
  readonly onChange: (value: Judging) => void;
};

const reports: ReadonlySet<string> = new Set(['report', 'guideline', 'decision', 'other']);

/** How serious, how often, how many, how sure, and why. */
export const JudgingFields = ({ value, isThere = false, onChange }: Props) => {
  const { t } = useWords();
  const words = useFieldWords();
  const { scale } = useRiskFrame();
  const { say } = useWords();
  const { of, text } = usePath();
  const { sources = [] } = value;
  const entered = of('ownSource').filter(({ type }) => reports.has(type));
  const levels = (of: readonly { readonly level: number; readonly name: Text }[] = []) => [
    ...of.map(({ level, name }) => ({ value: String(level), label: `${level} ${say(name)}` })),
    { value: unknown, label: t('path.unknown') },
  ];
  // What a level means in numbers is said once it is chosen: its name alone says nothing of how often or how many.
  const meant = [
    ...(scale?.likelihood ?? [])
      .filter(({ level }) => String(level) === value.frequency)
      .map((one) => ({ key: 'frequency', ...one })),
    ...(scale?.consequence ?? [])
      .filter(({ level }) => String(level) === value.consequence)
      .map((one) => ({ key: 'consequence', ...one })),
  ];
  const begun = [value.frequency, value.consequence, value.strength].some((one) => one !== undefined);
  return (
    <>
      {!isThere && (
        <SelectField
          label={t('path.scenarios.severity')}
          isRequired
          value={value.severity}
          options={words.choices('scenario.harm.severity')}
          onChange={(severity) => onChange({ ...value, severity })}
        />
      )}
      <div className="path-row">
        <SelectField
          label={t('path.scenarios.frequency')}
          value={value.frequency}
          options={levels(scale?.likelihood)}
          onChange={(frequency) => onChange({ ...value, frequency })}
        />
        <SelectField
          label={t('path.scenarios.consequence')}
          value={value.consequence}
          options={levels(scale?.consequence)}
          onChange={(consequence) => onChange({ ...value, consequence })}
        />
        <SelectField
          label={t('path.scenarios.strength')}
          value={value.strength}
          options={words.choices('scenario.judgements.strength')}
          onChange={(strength) => onChange({ ...value, strength })}
        />
      </div>
      {meant.map(({ key, level, name, definition }) => (
        <p key={key} className="path-note">
          {level} {say(name)}: {say(definition)}
        </p>
      ))}
      <LongField
        label={t('path.scenarios.because')}
        value={value.why}
        onChange={(why) => onChange({ ...value, why })}
      />
      {entered.length > 0 && (
        <fieldset className="path-against">
          <legend>{t('path.scenarios.sources')}</legend>
          {entered.map(({ id, name }) => (
            <CheckField
              key={id}
              label={text(name)}
              isChecked={sources.includes(id)}
              onChange={(isChecked) =>
                onChange({
                  ...value,
                  sources: isChecked ? [...sources, id] : sources.filter((one) => one !== id),
                })
              }
            />
          ))}
        </fieldset>
      )}
      <OwnSource of="report" onPick={({ id }) => onChange({ ...value, sources: [...sources, id] })} />
      {!isThere && value.severity === undefined && (
        <p className="path-note">{t('path.scenarios.needsSeverity')}</p>
      )}
      {isUnknown(value) && <p className="path-note">{t('path.scenarios.isUnknown')}</p>}
      {begun && !isUnknown(value) && !isJudged(value) && (
        <p className="path-note">{t('path.scenarios.needsAll')}</p>
      )}
    </>
  );
};
