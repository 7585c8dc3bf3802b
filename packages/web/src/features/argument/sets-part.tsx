import { Button } from '@digdir/designsystemet-react';
import type { FactSet, Leaning } from '@risikobilde/core/argument';
import { formatList } from '@risikobilde/words';
import { useState } from 'react';
import { Panel } from '../../shared/components/panel.js';
import { FilterChips } from '../../shared/components/record-table/filter-chips.js';
import { useWords } from '../../shared/words.js';
import { order as most, sourceNames } from './use-leaning.js';

type Unit = 'sources' | 'facts';
type Props = { readonly leaning: Leaning };

const orders = ['1', '2', '3'] as const;
type Order = (typeof orders)[number];
const part = 6;

/** How many must fail: the least that brings it down, by sources or by facts. */
export const SetsPart = ({ leaning }: Props) => {
  const { t, say, language } = useWords();
  const [unit, setUnit] = useState<Unit>('sources');
  const [order, setOrder] = useState<Order>('1');
  const [isWhole, showWhole] = useState(false);
  const all = unit === 'sources' ? leaning.sourceSets : leaning.sets;
  const inOrder = (one: Order): readonly FactSet[] => all.filter((set) => set.order === Number(one));
  const chosen = inOrder(order);
  const sets = isWhole ? chosen : chosen.slice(0, part);
  const nameOf = sourceNames(leaning, say);
  const isCutShort = unit === 'sources' ? leaning.isCutShort.sourceSets : leaning.isCutShort.sets;
  return (
    <Panel title={t('leaning.howMany')}>
      <FilterChips<Unit>
        label={t('leaning.unit')}
        value={unit}
        options={[
          { value: 'sources', label: t('shell.screens.sources') },
          { value: 'facts', label: t('leaning.facts') },
        ]}
        onChoose={(value) => {
          setUnit(value);
          showWhole(false);
        }}
      />
      <FilterChips<Order>
        label={t('leaning.howMany')}
        value={order}
        options={orders.map((value) => ({
          value,
          label: t(`leaning.orders.${value}`),
          n: inOrder(value).length,
        }))}
        onChoose={(value) => {
          setOrder(value);
          showWhole(false);
        }}
      />
      {chosen.length === 0 && <p>{t('leaning.noSets')}</p>}
      <ul className="argument-sets">
        {sets.map((set) => {
          const names =
            unit === 'sources' ? set.sources.map(nameOf) : set.facts.map(({ label }) => say(label));
          return <li key={all.indexOf(set)}>{formatList(names, language)}</li>;
        })}
      </ul>
      {chosen.length > sets.length && (
        <Button variant="tertiary" data-size="sm" onClick={() => showWhole(true)}>
          {t('common.showAll', { n: chosen.length })}
        </Button>
      )}
      <p className="meta">{t(isCutShort ? 'leaning.more' : 'leaning.noMore', { order: most })}</p>
    </Panel>
  );
};
