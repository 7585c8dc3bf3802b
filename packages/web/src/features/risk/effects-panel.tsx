import { Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { type EffectFactor, isSameResult, type RecordOf, type RiskResult } from '@risikobilde/core';
import { memo } from 'react';
import { useWords } from '../../shared/words.js';
import { RangeEdit } from '../../shared/components/edit/range-edit.js';
import { TextEdit } from '../../shared/components/edit/text-edit.js';
import { useRecordEdit } from '../../shared/components/edit/use-record-edit.js';
import { ProvenanceTag } from '../../shared/components/provenance/provenance-tag.js';
import { RecordFrame } from '../../shared/components/provenance/record-frame.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useWorkbench } from '../../shared/data/context.js';
import { rangeInWords } from '../../shared/risk/numbers-in-words.js';

type Props = {
  /** What is applied in the alternative on the screen. */
  readonly applied: RiskResult['effects'] | undefined;
};

// Every evaluation has objects of its own.
const isSame = (before: Props, after: Props): boolean => isSameResult(before.applied, after.applied);

/** What helps against the scenario in one alternative, and how much. An estimate under the hand changes neither. */
export const EffectsPanel = memo(({ applied }: Props) => {
  const { t } = useWords();
  const { of } = useWorkbench();
  const effects = of('effect').flatMap((effect) => {
    const found = applied?.find((one) => one.effect === effect.id);
    return found ? [{ effect, state: found.state }] : [];
  });
  return (
    <section className="panel" aria-labelledby="risk-measures">
      <Heading level={2} data-size="xs" id="risk-measures">
        {t('risk.measures')}
      </Heading>
      <Paragraph className="risk-lead">
        {t(effects.length === 0 ? 'risk.noMeasures' : 'risk.measuresLead')}
      </Paragraph>
      <ul className="risk-effects">
        {effects.map(({ effect, state }) => (
          <RecordFrame key={effect.id} id={effect.id} look="none">
            <Effect effect={effect} state={state} />
          </RecordFrame>
        ))}
      </ul>
    </section>
  );
}, isSame);

type EffectProps = {
  readonly effect: RecordOf<'effect'>;
  readonly state: 'current' | 'planned' | 'none';
};

const Effect = ({ effect, state }: EffectProps) => {
  const words = useWords();
  const { t } = words;
  const nameOf = useNames();
  const { set } = useRecordEdit<'effect'>(effect);
  const name = nameOf(effect.measure);
  const said = (on: 'frequency' | 'consequence') => {
    const factor = effect[on];
    if (factor === undefined) return undefined;
    const [low, high] = asRange(factor);
    if (high > 1) return undefined;
    const [least, most] = [Math.round((1 - high) * 100), Math.round((1 - low) * 100)];
    return t(`measures.less.${on}`, {
      range: least === most ? `${least}` : rangeInWords(least, most, words),
    });
  };
  const summary = [said('frequency'), said('consequence')].filter(Boolean);
  return (
    <li>
      <div>
        <div className="risk-effect-head">
          <h3>
            <RecordLink record={effect.measure}>{name}</RecordLink>
          </h3>
          <Tag
            data-size="sm"
            data-color={state === 'current' ? 'success' : state === 'planned' ? 'info' : 'neutral'}
          >
            {t(`measures.counts.${state}`)}
          </Tag>
          <ProvenanceTag id={effect.id} />
          <span className="risk-meta">{summary.join(', ')}</span>
        </div>
        <TextEdit
          label={`${t('common.why')}: ${name}`}
          value={effect.why}
          onSave={(why) => set('why', why)}
        />
      </div>
      <div className="risk-factors">
        {(['frequency', 'consequence'] as const).map((on) =>
          effect[on] === undefined ? null : (
            <RangeEdit
              key={on}
              label={t(`measures.factorOn.${on}`)}
              unit={t('risk.factor')}
              value={asRange(effect[on])}
              onSave={([low, high]) => set(on, low === high ? low : [low, high])}
            />
          ),
        )}
      </div>
    </li>
  );
};

const asRange = (factor: EffectFactor): readonly [number, number] =>
  typeof factor === 'number' ? [factor, factor] : factor;
