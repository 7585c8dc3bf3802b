import {
  type AssessmentRecord,
  createContext as contextOn,
  isCovered,
  type LocalDate,
  movedEntries,
  recordsOfRisk,
} from '@risikobilde/core';
import { useDifference, useEventsOf } from '../../data/history-queries.js';
import { useSnapshot, useWorkbench } from '../../data/context.js';
import { Loading } from '../../loading.js';
import { useWords } from '../../words.js';
import { FoldOut } from '../fold-out.js';
import { MeaningDiff } from '../meaning-diff/meaning-diff.js';

/** The same behind a press, where it stands in a list. */
export const ChangedSinceFold = ({ id }: { readonly id: string }) => {
  const { t } = useWords();
  return (
    <FoldOut summary={t('changedSince.show')}>
      <ChangedSince id={id} />
    </FoldOut>
  );
};

/** What has changed since an advice, an acceptance or an approval was given: records and fields, and sources. */
export const ChangedSince = ({ id }: { readonly id: string }) => {
  const { record } = useWorkbench();
  const { data: events } = useEventsOf(id);
  const step = record(id);
  if (step?.kind !== 'decision' && step?.kind !== 'advice') return null;
  if (events === undefined) return <Loading />;
  // The edit that bound it: it was added then, or given anew; else it was there from the first.
  const given = events.find(({ changes }) =>
    changes.some(
      (change) =>
        change.record === id && ('added' in change || ('field' in change && change.field === 'contentHash')),
    ),
  );
  return (
    <div className="prose">
      <Records step={step.id} from={given?.revision ?? 1} />
      <Sources on={step.on} />
    </div>
  );
};

const Records = ({ step, from }: { readonly step: string; readonly from: number }) => {
  const { t } = useWords();
  const { record, assessment, world, asOf } = useWorkbench();
  const { revision } = useSnapshot();
  const { data, error } = useDifference(from, revision);
  if (error) return <p>{t('history.failed', { detail: error.message })}</p>;
  if (data === undefined) return <Loading />;
  const given = record(step);
  const scenario =
    given?.kind === 'decision' && given.type === 'acceptance' && given.scenario !== undefined
      ? record(given.scenario)
      : undefined;
  const ofRisk =
    scenario?.kind === 'scenario' &&
    new Set(recordsOfRisk(contextOn(assessment, world, asOf), scenario).map(({ id }) => id));
  const covers = given?.kind === 'advice' ? isCovered.advice : isCovered.approval;
  // Of a risk, what it rests on; what is gone may have been that. Of the rest, what the step is about.
  const shown = data.filter((change) => {
    if (ofRisk) return change.type === 'removed' || ofRisk.has(change.id);
    // Both sides of the difference are records of an assessment.
    const one = (change.type === 'changed' ? change.after : change.record) as AssessmentRecord;
    return change.id !== step && covers(one);
  });
  return <MeaningDiff changes={shown} />;
};

const Sources = ({ on }: { readonly on: LocalDate }) => {
  const { t } = useWords();
  const { assessment, world, asOf, text } = useWorkbench();
  const moved = movedEntries(assessment, world, on, asOf);
  if (moved.length === 0) return null;
  return (
    <>
      <p>{t('changedSince.sources', { n: moved.length })}</p>
      <ul>
        {moved.map((entry) => (
          <li key={entry.id}>
            {'title' in entry
              ? text(typeof entry.title === 'string' ? { und: entry.title } : entry.title)
              : 'name' in entry && typeof entry.name === 'object'
                ? text(entry.name)
                : entry.id}
          </li>
        ))}
      </ul>
    </>
  );
};
