import { Details, Table, Tag } from '@digdir/designsystemet-react';
import { diffWords, type WordRun } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { useWorkbench } from '../../shared/data/context.js';
import type { Of } from './group-changes.js';
import { type Pair, oldAndNew } from './old-and-new.js';

type Props = { readonly of: Of; readonly refs: readonly string[] };

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
    <div className="table-scroll" role="region" tabIndex={0} aria-label={t('tasks.text')}>
      {/* The roles are said aloud: on a narrow page the styles make a list of it, and would take them away. */}
      <Table data-size="sm" className="tasks-pairs" role="table">
        <Table.Head role="rowgroup">
          <Table.Row role="row">
            <Table.Cell role="cell" />
            <Table.HeaderCell scope="col" role="columnheader">
              {t('tasks.before')}
            </Table.HeaderCell>
            <Table.HeaderCell scope="col" role="columnheader">
              {t('tasks.after')}
            </Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body role="rowgroup">
          {pairs.map((pair) => {
            const runs =
              pair.before && pair.after ? diffWords(text(pair.before), text(pair.after)) : undefined;
            return (
              <Table.Row key={pair.title.nb} role="row">
                <Table.HeaderCell scope="row" role="rowheader">
                  {text(pair.title)}
                </Table.HeaderCell>
                <Table.Cell role="cell" data-label={t('tasks.before')}>
                  {runs ? (
                    <Runs runs={runs} side="removed" />
                  ) : pair.before ? (
                    text(pair.before)
                  ) : (
                    <em>{t('tasks.added')}</em>
                  )}
                </Table.Cell>
                <Table.Cell role="cell" data-label={t('tasks.after')}>
                  {runs ? (
                    <Runs runs={runs} side="added" />
                  ) : pair.after ? (
                    text(pair.after)
                  ) : (
                    <em>{t(text(pair.title).includes('→') ? 'tasks.notHeld' : 'tasks.removed')}</em>
                  )}
                </Table.Cell>
              </Table.Row>
            );
          })}
        </Table.Body>
      </Table>
    </div>
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
