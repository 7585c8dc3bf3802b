import { Paragraph, Tag } from '@digdir/designsystemet-react';
import { isSameResult, type RecordOf, type RiskResult } from '@risikobilde/core';
import { memo } from 'react';
import { FieldEdit } from '../../shared/components/fields/fields.js';
import { Panel } from '../../shared/components/panel.js';
import { ProvenanceTag } from '../../shared/components/provenance/provenance-tag.js';
import { RecordFrame } from '../../shared/components/provenance/record-frame.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useWorkbench } from '../../shared/data/context.js';
import { EffectFactors, useEffectWords } from '../../shared/risk/effect-factors.js';
import { useWords } from '../../shared/words.js';

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
    <Panel title={t('risk.measures')}>
      <Paragraph className="prose">
        {t(effects.length === 0 ? 'risk.noMeasures' : 'risk.measuresLead')}
      </Paragraph>
      <ul className="risk-effects">
        {effects.map(({ effect, state }) => (
          <RecordFrame key={effect.id} id={effect.id} look="none">
            <Effect effect={effect} state={state} />
          </RecordFrame>
        ))}
      </ul>
    </Panel>
  );
}, isSame);

type EffectProps = {
  readonly effect: RecordOf<'effect'>;
  readonly state: 'current' | 'planned' | 'none';
};

const Effect = ({ effect, state }: EffectProps) => {
  const { t } = useWords();
  const inWords = useEffectWords();
  const name = useNames()(effect.measure);
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
          <span className="meta">{inWords(effect)}</span>
        </div>
        <FieldEdit of={effect} name="why" hideLabel label={`${t('common.why')}: ${name}`} />
      </div>
      <div className="risk-factors">
        <EffectFactors effect={effect} onlySaid />
      </div>
    </li>
  );
};
