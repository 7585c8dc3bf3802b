import type { Action } from '@risikobilde/api';
import {
  type Assessment,
  type AssessmentRecord,
  type Evaluation,
  isPartOn,
  isSameResult,
  type Kind,
  type Language,
  type LocalDate,
  type Provenance,
  provenanceOf,
  type RecordOf,
  type RequestedChange,
  type ToleranceResult,
  type World,
  withOwnSources,
} from '@risikobilde/core';
import type { Sayable } from '@risikobilde/words';
import {
  createContext,
  type ReactNode,
  use,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { addressOf } from './api.js';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ownWorldQuery, queryClient, worldQuery } from './client.js';
import { evaluateOnce, keepEvaluation, loadRules, useHasRules } from './evaluate.js';
import { whenIdle } from './when-idle.js';
import { listenTo } from './live.js';
import { takePresence, windowId } from './presence.js';
import type { Snapshot } from './snapshot.js';
import type { AssessmentStore } from './store.js';
import { type Platform, usePlatform } from './use-platform.js';
import { useTolerance } from './use-tolerance.js';
import { Loading } from '../loading.js';
import { useWords } from '../words.js';

/** What every screen works on: the records as they are now, what follows from them on the day, and how to change them. */
export type Workbench = {
  readonly id: string;
  /** What is evaluated: of a service, together with the platform release that it builds on. */
  readonly assessment: Assessment;
  /** The same on another day: a release of the platform counts from its day on. */
  readonly assessmentOn: (day: LocalDate) => Assessment;
  readonly records: readonly AssessmentRecord[];
  /** What a service builds on; undefined for a platform. */
  readonly platform: Platform | undefined;
  /** Where a record comes from: own, the platform's, or the platform's as the service has adapted it. */
  readonly provenance: (id: string) => Provenance;
  readonly world: World;
  readonly asOf: LocalDate;
  readonly language: Language;
  readonly evaluation: Evaluation;
  /** What the limits of what is accepted come to; undefined until that is computed. */
  readonly tolerance: readonly ToleranceResult[] | undefined;
  /** Whether the evaluation is of what was there before: what evaluates is on its way. */
  readonly isBehind: boolean;
  /** What is written here; of a service, without what it has from the platform. */
  readonly ownRecords: readonly AssessmentRecord[];
  readonly store: AssessmentStore;
  /** Records of one kind that are part of the assessment on the day and count, in the order of the file. */
  readonly of: <K extends Kind>(kind: K) => readonly RecordOf<K>[];
  readonly record: (id: string) => AssessmentRecord | undefined;
  /** A text of a record or a message of the rules, in the language of the page. */
  readonly text: (said: Sayable) => string;
  readonly edit: (changes: readonly RequestedChange[], why?: string) => void;
};

const WorkbenchContext = createContext<Workbench | undefined>(undefined);

export const useWorkbench = (): Workbench => {
  const workbench = use(WorkbenchContext);
  if (!workbench) throw new Error('useWorkbench is used outside its provider.');
  return workbench;
};

/** How far saving has come, and what can be undone: it changes with every edit under way, and what is drawn seldom with it. */
export const useSnapshot = (): Snapshot => {
  const { store } = useWorkbench();
  return useSyncExternalStore(store.subscribe, store.snapshot);
};

/** Whether the server permits something on the assessment; nothing of that is worked out here. */
export const useMay = (action: Action): boolean => {
  const { store } = useWorkbench();
  return useSyncExternalStore(store.subscribe, store.permitted).includes(action);
};

const ownRecord: Provenance = { from: 'own' };

const releasesIn = ({ inheritance }: Pick<Assessment | Evaluation, 'inheritance'>) => [
  inheritance?.release.hash,
  inheritance?.newer?.hash,
];

/** Without what evaluates nothing new can be said: it is asked for until it comes. */
const keepLoadingRules = (): void => void loadRules().catch(() => setTimeout(keepLoadingRules, retryMs));
const retryMs = 5000;

type Props = {
  readonly store: AssessmentStore;
  readonly world: World;
  readonly asOf: LocalDate;
  readonly language: Language;
  readonly children: ReactNode;
};

export const WorkbenchProvider = ({ store, world: loaded, asOf, language, children }: Props) => {
  const { say } = useWords();
  // Another edition may be taken while the page is open.
  const shipped = useQuery(worldQuery).data ?? loaded;
  const ownWorld = useSyncExternalStore(store.subscribe, store.ownWorld);
  const ownRead = useQuery({
    ...ownWorldQuery(store.id, ownWorld ?? ''),
    enabled: ownWorld !== undefined,
    placeholderData: keepPreviousData,
  });
  const world = (ownWorld === undefined ? undefined : ownRead.data) ?? shipped;
  // The records alone: that something is being saved redraws no screen.
  const ownRecords = useSyncExternalStore(store.subscribe, () => store.snapshot().records);
  // Typing and dragging stay smooth: the evaluation may come a frame later than the number that was typed.
  const platform = usePlatform(store, asOf);
  const release = platform?.release;
  const newer = platform?.newer;
  const compose = platform?.compose;
  const notGivenHere = useSyncExternalStore(store.subscribe, store.notGivenHere);
  const own = useMemo(
    (): Assessment => ({ schemaVersion: 1, records: ownRecords, ...(notGivenHere && { notGivenHere }) }),
    [ownRecords, notGivenHere],
  );
  const assessment = useMemo(() => {
    const made = release && compose ? compose(own, release, newer) : own;
    const first = store.firstView();
    // Of a service, where both stand on the same releases.
    if (
      shipped === loaded &&
      first?.records === own.records &&
      isSameResult(releasesIn(first.evaluation), releasesIn(made))
    )
      keepEvaluation(made, world, first.evaluation);
    return made;
  }, [store, loaded, shipped, world, own, compose, release, newer]);
  const assessmentOn = useMemo(() => {
    const before = release && newer && compose ? compose(own, release) : assessment;
    return (date: LocalDate) => (newer && date < newer.manifest.on ? before : assessment);
  }, [own, compose, release, newer, assessment]);
  const settled = useDeferredValue(assessment);
  const day = useDeferredValue(asOf);
  const hasRules = useHasRules();
  const tolerance = useTolerance(settled, world, day, hasRules);
  const made = useMemo(
    () => evaluateOnce(settled, world, day, tolerance),
    [settled, world, day, tolerance, hasRules],
  );
  const [last, setLast] = useState(made);
  if (made !== undefined && made !== last) setLast(made);
  const evaluation = made ?? last;
  const isBehind = made === undefined;
  useEffect(() => whenIdle(keepLoadingRules), []);
  const value = useMemo((): Workbench | undefined => {
    if (evaluation === undefined) return undefined;
    const { records, inheritance, notGivenHere } = assessment;
    const byId = new Map(records.map((record) => [record.id, record]));
    const provenance = (id: string): Provenance => (inheritance ? provenanceOf(inheritance, id) : ownRecord);
    return {
      id: store.id,
      assessment,
      assessmentOn,
      records,
      platform,
      provenance,
      world: withOwnSources(assessment, world),
      asOf,
      language,
      evaluation,
      tolerance,
      isBehind,
      ownRecords,
      store,
      of: <K extends Kind>(kind: K) =>
        // Filtered by kind, so these are records of K.
        records.filter(
          (record) =>
            record.kind === kind && isPartOn(record, asOf) && notGivenHere?.includes(record.id) !== true,
        ) as unknown as readonly RecordOf<K>[],
      record: (id) => byId.get(id),
      text: say,
      edit: (changes, why) => store.edit(changes, why),
    };
  }, [
    ownRecords,
    assessment,
    assessmentOn,
    platform,
    world,
    asOf,
    language,
    say,
    evaluation,
    tolerance,
    isBehind,
    store,
  ]);

  useEffect(() => {
    const readComments = () => void queryClient.invalidateQueries({ queryKey: ['comments', store.id] });
    let isAgain = false;
    const readWorld = () => void queryClient.invalidateQueries({ queryKey: ['world'] });
    const stream = { params: { id: store.id }, query: { client: windowId } };
    return listenTo(addressOf('GET /api/assessments/:id/live', stream), {
      hello: (message) => {
        takePresence(message);
        // The stream may have been away: what was stored meanwhile is fetched.
        void store.refresh(message.revision);
        if (isAgain) readWorld();
        isAgain = true;
        readComments();
      },
      presence: takePresence,
      edit: ({ event }) => void store.take(event),
      comment: readComments,
      world: readWorld,
    });
  }, [store]);

  // What is typed here and not stored is evaluated by nobody else.
  if (value === undefined) return <Loading />;
  return <WorkbenchContext value={value}>{children}</WorkbenchContext>;
};
