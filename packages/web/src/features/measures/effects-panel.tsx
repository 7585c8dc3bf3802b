import type { RecordOf } from '@risikobilde/core';
import { useTexts } from '../../app/language.js';
import { RangeEdit } from '../../components/edit/range-edit.js';
import { TextEdit } from '../../components/edit/text-edit.js';
import { useRecordEdit } from '../../components/edit/use-record-edit.js';
import { Panel } from '../../components/panel.js';
import { RecordLink } from '../../components/record-link/record-link.js';
import { useNames } from '../../components/record-link/use-names.js';
import { useWorkbench } from '../../data/context.js';
import { measuresTexts } from './texts.js';

type Effect = RecordOf<'effect'>;

/** What the measure does to each scenario, in per cent of what the risk would be without it. */
export const EffectsPanel = ({ measure }: { readonly measure: RecordOf<'measure'> }) => {
  const t = useTexts(measuresTexts);
  const { of } = useWorkbench();
  const effects = of('effect').filter((effect) => effect.measure === measure.id);
  return (
    <Panel title={t('effects')}>
      {effects.length === 0 && <p className="edit-empty">{t('noEffects')}</p>}
      <ul className="plain-list effects">
        {effects.map((effect) => (
          <EffectItem key={effect.id} effect={effect} />
        ))}
      </ul>
    </Panel>
  );
};

const EffectItem = ({ effect }: { readonly effect: Effect }) => {
  const t = useTexts(measuresTexts);
  const { of, text } = useWorkbench();
  const nameOf = useNames();
  const { set } = useRecordEdit<'effect'>(effect);
  const alternatives = of('assessment')[0]?.alternatives ?? [];
  const only = effect.alternatives?.map((id) => {
    const found = alternatives.find((one) => one.id === id);
    return found ? text(found.name) : id;
  });
  return (
    <li id={effect.id}>
      <p>
        <strong>
          <RecordLink record={effect.scenario}>{nameOf(effect.scenario)}</RecordLink>
        </strong>
        {only && <span className="subtle"> ({only.join(', ')})</span>}
      </p>
      <div className="row-of-fields">
        {(['frequency', 'consequence'] as const).map(
          (field) =>
            effect[field] !== undefined && (
              <RangeEdit
                key={field}
                label={`${t(field)}, ${t('ofBefore')}`}
                unit="%"
                value={percent(effect[field])}
                onSave={([low, high]) => set(field, low === high ? low / 100 : [low / 100, high / 100])}
              />
            ),
        )}
      </div>
      <TextEdit label={t('why')} value={effect.why} onSave={(why) => set('why', why)} />
    </li>
  );
};

const percent = (factor: Effect['frequency']): readonly [number, number] | undefined => {
  if (factor === undefined) return undefined;
  const [low, high] = typeof factor === 'number' ? [factor, factor] : factor;
  return [round(low * 100), round(high * 100)];
};

// 0.07 times 100 is not 7 in binary fractions.
const round = (value: number): number => Math.round(value * 1e6) / 1e6;
