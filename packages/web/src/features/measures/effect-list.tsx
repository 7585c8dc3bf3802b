import { Button } from '@digdir/designsystemet-react';
import type { EffectFactor, RecordOf } from '@risikobilde/core';
import { useState } from 'react';
import { formatNumber, message } from '@risikobilde/words';
import { startingText, useWords } from '../../shared/words.js';
import { ChecksEdit } from '../../shared/components/edit/checks-edit.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { RangeEdit } from '../../shared/components/edit/range-edit.js';
import { MoreFields } from '../../shared/components/fields/more-fields.js';
import { RemoveRecord } from '../../shared/components/edit/remove-record.js';
import { TextEdit } from '../../shared/components/edit/text-edit.js';
import { useRecordEdit } from '../../shared/components/edit/use-record-edit.js';
import { RecordFrame, useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useRiskFrame } from '../../shared/risk/use-risk-frame.js';
import { asRange, factorInWords } from './factor-in-words.js';

type Effect = RecordOf<'effect'>;
type Props = { readonly measure: RecordOf<'measure'>; readonly effects: readonly Effect[] };

/** What the measure does to each scenario, in words, with the numbers one press away. */
export const EffectList = ({ measure, effects }: Props) => {
  const { t } = useWords();
  const { of, edit, record, text } = useWorkbench();
  const isLocked = useIsLocked();
  const free = of('scenario').filter(({ id }) => !effects.some((effect) => effect.scenario === id));
  const add = async (scenario: string) => {
    const stem = `${measure.id}-on-${scenario}`;
    let id = stem;
    for (let n = 2; record(id); n++) id = `${stem}-${n}`;
    edit([
      {
        record: id,
        add: {
          kind: 'effect',
          id,
          level: 'public',
          measure: measure.id,
          scenario,
          frequency: 1,
          why: await startingText(message('rights.newReason')),
        },
      },
    ]);
  };
  return (
    <>
      {effects.length === 0 && <p className="edit-empty">{t('measures.noEffects')}</p>}
      <ul className="measures-effects">
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
  const nameOf = useNames();
  const inWords = useFactorWords();
  const { set, unset } = useRecordEdit<'effect'>(effect);
  const all = alternatives.map(({ id }) => id);
  const [open, setOpen] = useState(false);
  const name = nameOf(effect.scenario);
  const said = (['frequency', 'consequence'] as const).flatMap((on) =>
    effect[on] === undefined ? [] : [inWords(effect[on], on)],
  );
  const only = effect.alternatives?.map((id) =>
    text(alternatives.find((alternative) => alternative.id === id)?.name ?? { nb: id }),
  );
  return (
    <li id={effect.id} tabIndex={-1}>
      <RecordLink record={effect.scenario}>{name}</RecordLink>
      <p className="measures-says">
        <strong>{said.join(', ')}</strong>
        {only && <span className="measures-meta"> {t('measures.onlyIn', { names: only.join(', ') })}</span>}
      </p>
      <TextEdit label={`${t('common.why')}: ${name}`} value={effect.why} onSave={(why) => set('why', why)} />
      <Button
        variant="tertiary"
        data-size="sm"
        aria-expanded={open}
        aria-label={`${t('measures.numbers')}: ${name}`}
        onClick={() => setOpen(!open)}
      >
        {t('measures.numbers')}
      </Button>
      {open && (
        <div className="measures-choices">
          {(['frequency', 'consequence'] as const).map((on) => (
            <RangeEdit
              key={on}
              label={t(`measures.factorOn.${on}`)}
              unit={t('measures.factorUnit')}
              value={effect[on] === undefined ? undefined : asRange(effect[on])}
              onSave={([low, high]) => set(on, low === high ? low : [low, high])}
            />
          ))}
          {alternatives.length > 1 && (
            <ChecksEdit
              label={t('measureForm.alternatives')}
              options={alternatives.map((one) => ({ value: one.id, label: text(one.name) }))}
              chosen={effect.alternatives ?? all}
              least={1}
              onSave={(chosen) =>
                chosen.length === all.length ? unset('alternatives') : set('alternatives', chosen)
              }
            />
          )}
          <MoreFields of={effect} />
          <RemoveRecord id={effect.id} label={t('measureForm.removeEffect')} />
        </div>
      )}
    </li>
  );
};

const useFactorWords = () => {
  const { t } = useWords();
  const { language } = useWorkbench();
  return (factor: EffectFactor, on: 'frequency' | 'consequence'): string => {
    const words = factorInWords(factor);
    const between = (low: number, high: number) =>
      low === high
        ? formatNumber(low, language)
        : t('range', { low: formatNumber(low, language), high: formatNumber(high, language) });
    switch (words.as) {
      case 'none':
        return t(`measures.unchanged.${on}`);
      case 'less':
        return t(`measures.less.${on}`, { range: between(words.least, words.most) });
      case 'times':
        return t(`measures.timesAs.${on}`, { range: between(words.low, words.high) });
    }
  };
};
