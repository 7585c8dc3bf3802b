import {
  applyEdit,
  type Assessment,
  type AssessmentRecord,
  contentToRead,
  type LocalDate,
  type RecordOf,
  type Release,
  type ReleaseRow,
  type RequestedChange,
  stateOf,
  type Text,
  titleOfRelease,
  unreadOf,
} from '@risikobilde/core';

type Stance = RecordOf<'stance'>;

/** What a service owner answers to a statement: to adapt or reject needs a reason. */
export type StanceAnswer = {
  readonly answer: Stance['answer'];
  readonly reason?: Text;
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly replacedBy?: readonly string[];
};

/** What a service answers on: its own records, the release it stands on, the newer one it goes through, who and when. */
export type Answering = {
  readonly own: Assessment;
  readonly base: Release;
  readonly newer?: Release | undefined;
  readonly on: LocalDate;
  readonly by: Text;
};

export const stancesBy = ({ records }: Assessment): ReadonlyMap<string, Stance> =>
  new Map(
    records.flatMap((record): [string, Stance][] => (record.kind === 'stance' ? [[record.of, record]] : [])),
  );

const readingOf = (
  { base, newer, on, by }: Answering,
  of: string,
  result: Stance['confirmed'][number]['result'],
  because?: Text,
): Stance['confirmed'][number] => {
  const release = newer ?? base;
  return {
    release: release.manifest.hash,
    content: contentToRead(release, of),
    on,
    by,
    result,
    ...(because && { because }),
  };
};

/** A first answer to a statement, or another one than before. What was written under it stays. */
export const answerTo = (answering: Answering, of: string, given: StanceAnswer): RequestedChange => {
  const before = stancesBy(answering.own).get(of);
  const { answer, reason, fields, replacedBy = [] } = given;
  if (before === undefined) {
    const id = freeId(answering.own, `stance-${of}`);
    const confirmed = [readingOf(answering, of, 'taken')];
    return {
      record: id,
      add: {
        kind: 'stance',
        id,
        level: 'public',
        of,
        answer,
        ...(reason && { reason }),
        ...(fields && { fields }),
        replacedBy,
        confirmed,
      },
    };
  }
  return {
    record: before.id,
    set: {
      answer,
      ...(reason && { reason }),
      ...(fields && { fields }),
      replacedBy,
      confirmed: [...before.confirmed, readingOf(answering, of, 'changed')],
    },
    unset: [
      ...(reason === undefined && before.reason ? ['reason'] : []),
      ...(fields === undefined && before.fields ? ['fields'] : []),
    ],
  };
};

/** The answer is kept as it is: the statement was read as it now stands. "Unchanged" says why; taken over, it needs no reason. */
export const keepAnswer = (answering: Answering, of: string, because?: Text): readonly RequestedChange[] => {
  const before = stancesBy(answering.own).get(of);
  if (before === undefined) return [];
  const reading = readingOf(answering, of, because ? 'unchanged' : 'changed', because);
  return [{ record: before.id, set: { confirmed: [...before.confirmed, reading] } }];
};

/** The changes, and with the last statement read also the step onto the newer release, as one edit. */
export const withMove = (
  answering: Answering,
  changes: readonly RequestedChange[],
): readonly RequestedChange[] => {
  const { own, base, newer } = answering;
  if (newer === undefined) return changes;
  const after = { ...own, records: [...applyEdit(stateOf(own.records), changes).state.values()] };
  if (unreadOf(after, base, newer).length > 0) return changes;
  const head = own.records.find((record) => record.kind === 'assessment');
  return head === undefined ? changes : [...changes, standOnRelease(head.id, newer)];
};

/** The service builds on a release from now on. */
export const standOnRelease = (head: string, release: Pick<Release, 'manifest'>): RequestedChange => ({
  record: head,
  set: {
    buildsOn: { release: release.manifest.hash, title: titleOfRelease(release) },
  },
});

const freeId = ({ records }: Assessment, wanted: string): string => {
  const taken = new Set(records.map(({ id }) => id));
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  return id;
};

const fixedFields: ReadonlySet<string> = new Set(['id', 'kind', 'offer', 'level', 'origin', 'changed']);

/** The statement as it read in the release stood on, kept as the service's own words; undefined when no field can be kept. */
export const keepOldText = (
  row: Pick<ReleaseRow, 'fields'>,
  shown: AssessmentRecord | undefined,
  reason: Text,
): StanceAnswer | undefined => {
  const names = new Set(row.fields.map(({ path }) => path.split(/[.[]/)[0] ?? path));
  const fields = Object.fromEntries(
    Object.entries(shown ?? {}).filter(([name]) => names.has(name) && !fixedFields.has(name)),
  );
  return Object.keys(fields).length === 0 ? undefined : { answer: 'adapt', reason, fields };
};
