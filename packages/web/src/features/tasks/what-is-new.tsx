import { Details, Tag } from '@digdir/designsystemet-react';
import { diffWords, type Text, type WordRun } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { DataTable } from '../../shared/components/data-table.js';
import { useWorkbench } from '../../shared/data/context.js';
import type { ConsideredThing } from '@risikobilde/core';
import { type Pair, oldAndNew } from './old-and-new.js';

type Props = { readonly of: ConsideredThing; readonly refs: readonly string[] };

const bearing = { against: 'warning', for: 'success', neutral: 'neutral' } as const;

/** What the edition or the act says, against what it said before where there is something to set it against. */
export const WhatIsNew = ({ of, refs }: Props) => {
  const { t } = useWords();
  const { world, text, of: recordsOf } = useWorkbench();
  const pairs = oldAndNew(of, refs, recordsOf('engagement'), world);
  if (pairs.length > 0)
    return (
      <Details className="tasks-new" defaultOpen={pairs.length <= 3}>
        <Details.Summary>
          {t('tasks.text')} ({pairs.length})
        </Details.Summary>
        <Details.Content>
          <SideBySide pairs={pairs} />
        </Details.Content>
      </Details>
    );
  const series =
    'series' in of ? world.entries.find((e) => e.kind === 'series' && e.id === of.series) : undefined;
  const edition =
    series?.kind === 'series' && 'edition' in of
      ? series.editions.find((e) => e.id === of.edition)
      : undefined;
  if (!edition || edition.points.length === 0) return null;
  const order = ['against', 'for', 'neutral'];
  const points = edition.points.toSorted((a, b) => order.indexOf(a.bears) - order.indexOf(b.bears));
  return (
    <Details className="tasks-new">
      <Details.Summary>
        {t('tasks.points')} ({points.length})
      </Details.Summary>
      <Details.Content>
        <ul className="tasks-points">
          {points.map((point) => (
            <li key={point.text.nb}>
              <Tag data-size="sm" data-color={bearing[point.bears]}>
                {t(`tasks.${point.bears}`)}
              </Tag>
              <span>{text(point.text)}</span>
            </li>
          ))}
        </ul>
      </Details.Content>
    </Details>
  );
};

const SideBySide = ({ pairs }: { readonly pairs: readonly Pair[] }) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  return (
    <DataTable
      label={t('tasks.text')}
      columns={['', t('tasks.before'), t('tasks.after')]}
      rows={pairs.map(({ title, before, after }) => {
        const runs = before && after && diffWords(text(before), text(after));
        const side = (
          held: Text | undefined,
          kept: 'removed' | 'added',
          missing: 'tasks.added' | 'tasks.notHeld' | 'tasks.removed',
        ) => (runs ? <Runs key={kept} runs={runs} side={kept} /> : held ? text(held) : <em>{t(missing)}</em>);
        return {
          key: text(title),
          cells: [
            text(title),
            side(before, 'removed', 'tasks.added'),
            side(after, 'added', text(title).includes('→') ? 'tasks.notHeld' : 'tasks.removed'),
          ],
        };
      })}
    />
  );
};

const Runs = ({ runs, side }: { readonly runs: readonly WordRun[]; readonly side: 'removed' | 'added' }) => (
  <>
    {runs
      .filter((run) => run.type === 'same' || run.type === side)
      .map((run, i) => {
        if (run.type === 'same') return run.text;
        const Mark = side === 'removed' ? 'del' : 'ins';
        return <Mark key={`${i}-${run.text}`}>{run.text}</Mark>;
      })}
  </>
);
