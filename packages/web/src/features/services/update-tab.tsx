import { Alert, Button } from '@digdir/designsystemet-react';
import {
  compareReleases,
  type Release,
  type ReleaseRow,
  unreadOf,
  type UpdateEffects,
  updateEffects,
} from '@risikobilde/core';
import { useDeferredValue, useMemo } from 'react';
import { useWords } from '../../shared/words.js';
import { FoldOut } from '../../shared/components/fold-out.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useWorkbench } from '../../shared/data/context.js';
import type { Platform } from '../../shared/data/use-platform.js';
import { LastReadPanel } from './last-read-panel.js';
import { UpdateGroup } from './update-group.js';
import { UpdateEffectsPanel } from './update-effects-panel.js';
import { UpdateItem } from './update-item.js';
import { useAnswering, useOwn } from './use-answering.js';

const groups = [
  'changedWhereAdopted',
  'changedWhereAdapted',
  'changedWhereRejected',
  'changedUnanswered',
  'new',
  'withdrawn',
] as const satisfies readonly ReleaseRow['type'][];

/** What changed since last time: gone through record by record or in groups, until the service stands on the new release. */
export const UpdateTab = ({ platform }: { readonly platform: Platform }) => {
  const { release, newer } = platform;
  return newer ? <Update base={release} newer={newer} /> : <LastReadPanel release={release} />;
};

const Update = ({ base, newer }: { readonly base: Release; readonly newer: Release }) => {
  const { t } = useWords();
  const { world, asOf } = useWorkbench();
  const own = useOwn();
  const given = useAnswering();
  const later = useDeferredValue(own);
  const comparison = useMemo(() => compareReleases(base, newer, own), [base, newer, own]);
  // Three evaluations: they may come a frame after the answer that was given.
  const effects: UpdateEffects = useMemo(
    () => updateEffects(base, newer, later, world, asOf),
    [base, newer, later, world, asOf],
  );
  const unread = new Set(unreadOf(own, base, newer));
  const rows = comparison.rows.filter(
    (row) => row.type !== 'unchanged' && row.type !== 'background' && !isNothing(row),
  );
  const { version } = newer.manifest;
  return (
    <>
      <UpdateEffectsPanel effects={effects} version={base.manifest.version} next={version} />
      <div className="panel">
        <p role="status" className="update-progress">
          <strong>
            {t('serviceUpdate.progress', { read: rows.length - unread.size, all: rows.length })}
          </strong>{' '}
          <progress value={rows.length - unread.size} max={Math.max(1, rows.length)} aria-hidden />
        </p>
        <p className="subtle">
          {t('serviceUpdate.unchangedCount', {
            n: comparison.rows.filter(({ type }) => type === 'unchanged').length,
          })}
        </p>
        {given === undefined && <Alert data-color="info">{t('services.pastDay')}</Alert>}
        {given && unread.size === 0 && (
          // Nothing is left to answer: all that changed is background, or the answers were given before.
          <Button onClick={() => given.save(given.move())}>{t('serviceUpdate.moveNow', { version })}</Button>
        )}
        {groups.map((type) => {
          const here = rows.filter((row) => row.type === type && unread.has(row.of));
          if (here.length === 0) return null;
          return <UpdateGroup key={type} type={type} rows={here} leaning={effects.leaning} base={base} />;
        })}
        <Read rows={rows.filter((row) => !unread.has(row.of))} base={base} />
        <Background rows={comparison.rows.filter(({ type }) => type === 'background')} />
      </div>
    </>
  );
};

// It was offered before, nobody answered it, and it is offered no more: there is nothing to answer.
const isNothing = (row: ReleaseRow): boolean => row.type === 'withdrawn' && row.stance === undefined;

/** What is answered in this round, out of the way and there to be looked at. */
const Read = ({ rows, base }: { readonly rows: readonly ReleaseRow[]; readonly base: Release }) => {
  const { t } = useWords();
  if (rows.length === 0) return null;
  return (
    <FoldOut summary={t('serviceUpdate.readInThis', { n: rows.length })}>
      <ul className="update-list">
        {rows.map((row) => (
          <UpdateItem key={row.id} row={row} isRead leaning={[]} base={base} />
        ))}
      </ul>
    </FoldOut>
  );
};

const Background = ({ rows }: { readonly rows: readonly ReleaseRow[] }) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const nameOf = useNames();
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{t('serviceUpdate.background', { n: rows.length })}</summary>
      <p className="subtle">{t('serviceUpdate.backgroundLead')}</p>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <RecordLink record={row.id}>
              {text(row.name).includes(row.of) ? nameOf(row.id) : text(row.name)}
            </RecordLink>
          </li>
        ))}
      </ul>
    </details>
  );
};
