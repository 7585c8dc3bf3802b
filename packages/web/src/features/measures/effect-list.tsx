import type { RecordOf } from '@risikobilde/core';
import { message } from '@risikobilde/words';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { freeId } from '../../shared/components/edit/free-id.js';
import { RemoveRecord } from '../../shared/components/edit/remove-record.js';
import { FieldEdit } from '../../shared/components/fields/fields.js';
import { MoreFields } from '../../shared/components/fields/more-fields.js';
import { FoldOut } from '../../shared/components/fold-out.js';
import { RecordFrame, useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useWorkbench } from '../../shared/data/context.js';
import { EffectFactors, useEffectWords } from '../../shared/risk/effect-factors.js';
import { useRiskFrame } from '../../shared/risk/use-risk-frame.js';
import { startingText, useWords } from '../../shared/words.js';

type Effect = RecordOf<'effect'>;
type Props = { readonly measure: RecordOf<'measure'>; readonly effects: readonly Effect[] };

/** What the measure does to each scenario, in words, with the numbers one press away. */
export const EffectList = ({ measure, effects }: Props) => {
  const { t } = useWords();
  const { of, edit, record, text } = useWorkbench();
  const isLocked = useIsLocked();
  const free = of('scenario').filter(({ id }) => !effects.some((effect) => effect.scenario === id));
  const add = async (scenario: string) => {
    const id = freeId('', `${measure.id}-on-${scenario}`, (taken) => record(taken) !== undefined);
    const why = await startingText(message('rights.newReason'));
    const effect = { kind: 'effect', id, level: 'public', measure: measure.id, scenario, why } as const;
    edit([{ record: id, add: { ...effect, frequency: 1 } }]);
  };
  return (
    <>
      {effects.length === 0 && <p className="edit-empty">{t('measures.noEffects')}</p>}
      <ul className="lined-list">
        {effects.map((effect) => (
          <RecordFrame key={effect.id} id={effect.id} look="none">
            <EffectItem effect={effect} />
          </RecordFrame>
        ))}
      </ul>
      {free.length > 0 && !isLocked && (
        <ChoiceEdit
          label={t('measures.addEffect')}
          value={undefined}
          options={free.map(({ id, title }) => ({ value: id, label: text(title) }))}
          onSave={add}
        />
      )}
    </>
  );
};

const EffectItem = ({ effect }: { readonly effect: Effect }) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const { alternatives } = useRiskFrame();
  const inWords = useEffectWords();
  const name = useNames()(effect.scenario);
  const only = alternatives.filter(({ id }) => effect.alternatives?.includes(id));
  return (
    <li id={effect.id} tabIndex={-1} className="measures-effect">
      <RecordLink record={effect.scenario}>{name}</RecordLink>
      <p className="measures-says">
        <strong>{inWords(effect)}</strong>
        {effect.alternatives && (
          <span className="meta">
            {' '}
            {t('measures.onlyIn', { names: only.map((one) => text(one.name)).join(', ') })}
          </span>
        )}
      </p>
      <FieldEdit of={effect} name="why" hideLabel label={`${t('common.why')}: ${name}`} />
      <FoldOut summary={t('measures.numbers')} summaryLabel={`${t('measures.numbers')}: ${name}`}>
        <div className="choices">
          <EffectFactors effect={effect} />
          {alternatives.length > 1 && <FieldEdit of={effect} name="alternatives" />}
          <MoreFields of={effect} />
          <RemoveRecord id={effect.id} label={t('measureForm.removeEffect')} />
        </div>
      </FoldOut>
    </li>
  );
};
