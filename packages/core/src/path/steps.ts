import type { AssessmentRecord, Kind, RecordOf } from '../model/assessment.js';
import { type PathStep, pathSteps } from './path-steps.js';

type Records = readonly AssessmentRecord[];
export type ClarifiedQuestion = NonNullable<RecordOf<'assessment'>['clarifications']>[number]['question'];

/** How far a step has come. Nothing of it is stored: a step is done when its records are there. */
export type StepState = {
  readonly step: PathStep;
  readonly state: 'open' | 'begun' | 'done';
  /** What was answered with "not known yet" and is still not known. */
  readonly unknown: readonly ClarifiedQuestion[];
};

export type PathState = {
  readonly steps: readonly StepState[];
  readonly done: number;
  /** The first step that is not done; undefined when all are. */
  readonly next: PathStep | undefined;
};

const allOf = <K extends Kind>(records: Records, kind: K): readonly RecordOf<K>[] =>
  // Filtered by kind, so these are records of K.
  records.filter((record) => record.kind === kind) as unknown as readonly RecordOf<K>[];

/** How far an assessment has come on the guided path, of its records alone. */
export const pathState = (records: Records): PathState => {
  const at = readPath(records);
  const steps = pathSteps.map((step): StepState => {
    const asked = questions[step].filter(({ isAsked }) => isAsked?.(at) ?? true);
    const answered = asked.filter(({ is }) => is(at));
    const told = asked.filter(({ is, of }) => !is(at) && of !== undefined && at.clarified.has(of));
    const unknown = told.flatMap(({ of }) =>
      of !== undefined && at.clarified.get(of) === 'unknown' ? [of] : [],
    );
    const settled = answered.length + told.length;
    return {
      step,
      state: settled === asked.length ? 'done' : settled === 0 ? 'open' : 'begun',
      unknown,
    };
  });
  return {
    steps,
    done: steps.filter(({ state }) => state === 'done').length,
    next: steps.find(({ state }) => state !== 'done')?.step,
  };
};

/** Whether a clarification says what the records still do not: once they do, it is of the past. */
const readPath = (records: Records) => {
  const [head] = allOf(records, 'assessment');
  const clarified = new Map((head?.clarifications ?? []).map(({ question, answer }) => [question, answer]));
  return {
    head,
    clarified,
    operator: allOf(records, 'party').find(({ id }) => id === head?.subject.operator),
    activities: allOf(records, 'activity'),
    engagements: allOf(records, 'engagement'),
    scenarios: allOf(records, 'scenario'),
    measures: allOf(records, 'measure'),
    rights: allOf(records, 'right'),
    chosen: head?.alternatives.find(({ role }) => role === 'chosen')?.id,
  };
};

type At = ReturnType<typeof readPath>;
type Question = {
  readonly is: (at: At) => boolean;
  /** What it is called where it is answered with "not known yet" or "none". */
  readonly of?: ClarifiedQuestion;
  readonly isAsked?: (at: At) => boolean;
};

/** The operator of the template is nobody: it becomes somebody when it is given a name. */
export const isNamed = ({ id, name }: Pick<RecordOf<'party'>, 'id' | 'name'>): boolean =>
  id !== 'operator' || !Object.values(name).some((said) => unnamed.has(said));

/** What the template calls it, in the languages that it has. */
const unnamed: ReadonlySet<string> = new Set(['Virksomheten', 'Verksemda', 'The organisation']);

const isPlatform = ({ head }: At): boolean => head?.subject.type === 'platform';
const some = <T>(list: readonly T[], is: (one: T) => boolean): boolean => list.length > 0 && list.every(is);

const questions: Readonly<Record<PathStep, readonly Question[]>> = {
  what: [
    { is: ({ head }) => head !== undefined },
    { of: 'owners', is: ({ head }) => head?.subject.owners !== undefined, isAsked: isPlatform },
  ],
  who: [
    { is: ({ operator }) => operator !== undefined && isNamed(operator) },
    { of: 'riskOwner', is: ({ head }) => head?.riskOwner !== undefined },
    { of: 'dpo', is: ({ head }) => head?.dpo !== undefined },
  ],
  sector: [
    { of: 'sector', is: ({ head }) => head?.subject.sector !== undefined },
    { of: 'authority', is: ({ head }) => head?.subject.authority !== undefined },
  ],
  whom: [{ of: 'subjects', is: ({ activities }) => some(activities, (one) => one.subjects.length > 0) }],
  data: [
    { of: 'data', is: ({ activities }) => some(activities, (one) => one.data.length > 0) },
    {
      of: 'retention',
      is: ({ activities }) =>
        some(
          activities,
          ({ retention, data }) =>
            retention !== undefined || some(data, (each) => each.retention !== undefined),
        ),
    },
  ],
  why: [
    { of: 'purpose', is: ({ activities }) => some(activities, ({ purposes }) => purposes.length > 0) },
    {
      of: 'basis',
      is: ({ activities }) =>
        some(activities, ({ purposes }) => some(purposes, ({ bases }) => bases.length > 0)),
    },
  ],
  suppliers: [{ of: 'processors', is: ({ engagements }) => engagements.length > 0 }],
  where: [
    {
      of: 'places',
      is: ({ engagements, clarified }) =>
        engagements.length === 0
          ? clarified.get('processors') === 'none'
          : engagements.every(({ places }) => places.length > 0),
    },
  ],
  scenarios: [
    { of: 'scenarios', is: ({ scenarios }) => scenarios.length > 0 },
    {
      of: 'levels',
      is: ({ scenarios, chosen, clarified }) =>
        scenarios.length === 0
          ? clarified.has('scenarios')
          : scenarios.every(({ judgements }) => judgements.some(({ alternative }) => alternative === chosen)),
    },
  ],
  measures: [
    { of: 'measures', is: ({ measures }) => measures.length > 0 },
    {
      // Services can only build on what the platform says that it does for them.
      is: ({ measures, clarified }) =>
        measures.length === 0 ? clarified.has('measures') : measures.some(({ offer }) => offer !== undefined),
      isAsked: isPlatform,
    },
  ],
  rights: [
    {
      of: 'rights',
      is: ({ activities, rights }) =>
        some(activities, ({ id }) => {
          const answered = new Set(
            rights.filter((right) => right.activities.includes(id)).map(({ article }) => article),
          );
          return (answered.has('13') || answered.has('14')) && answered.has('15') && answered.has('16');
        }),
    },
  ],
};
