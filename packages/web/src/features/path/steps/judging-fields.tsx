import type { Text } from '@risikobilde/core';
import { useFieldWords } from '../../../shared/components/use-field-words.js';
import { useRiskFrame } from '../../../shared/risk/use-risk-frame.js';
import { useWords } from '../../../shared/words.js';
import { LongField, SelectField } from '../fields.js';

/** What a person says of a scenario; nothing of it is preset. */
export type Judging = {
  readonly severity: string | undefined;
  readonly frequency: string | undefined;
  readonly consequence: string | undefined;
  readonly strength: string | undefined;
  readonly why: string;
};

export const emptyJudging: Judging = {
  severity: undefined,
  frequency: undefined,
  consequence: undefined,
  strength: undefined,
  why: '',
};

/** Whether it says enough to be a judgement. */
export const isJudged = ({ frequency, consequence, strength, why }: Judging): boolean =>
  frequency !== undefined && consequence !== undefined && strength !== undefined && why.trim() !== '';

type Of = {
  readonly alternative: string;
  readonly by: string;
  readonly on: string;
  readonly textOf: (typed: string) => Text;
};

export const judgementIn = (
  { frequency, consequence, strength, why }: Judging,
  { alternative, by, on, textOf }: Of,
) => ({
  alternative,
  frequency: { level: Number(frequency) },
  consequence: { level: Number(consequence) },
  by,
  on,
  strength,
  why: textOf(why),
});

type Props = {
  readonly value: Judging;
  /** The scenario is there already, and has its seriousness. */
  readonly isThere?: boolean;
  readonly onChange: (value: Judging) => void;
};

/** How serious, how often, how many, how sure, and why. */
export const JudgingFields = ({ value, isThere = false, onChange }: Props) => {
  const { t } = useWords();
  const words = useFieldWords();
  const { scale } = useRiskFrame();
  const { say } = useWords();
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
          options={(scale?.likelihood ?? []).map(({ level, name }) => ({
            value: String(level),
            label: `${level} ${say(name)}`,
          }))}
          onChange={(frequency) => onChange({ ...value, frequency })}
        />
        <SelectField
          label={t('path.scenarios.consequence')}
          value={value.consequence}
          options={(scale?.consequence ?? []).map(({ level, name }) => ({
            value: String(level),
            label: `${level} ${say(name)}`,
          }))}
          onChange={(consequence) => onChange({ ...value, consequence })}
        />
        <SelectField
          label={t('path.scenarios.strength')}
          value={value.strength}
          options={words.choices('scenario.judgements.strength')}
          onChange={(strength) => onChange({ ...value, strength })}
        />
      </div>
      <LongField
        label={t('path.scenarios.because')}
        value={value.why}
        onChange={(why) => onChange({ ...value, why })}
      />
      {!isThere && value.severity === undefined && (
        <p className="path-note">{t('path.scenarios.needsSeverity')}</p>
      )}
      {begun && !isJudged(value) && <p className="path-note">{t('path.scenarios.needsAll')}</p>}
    </>
  );
};
