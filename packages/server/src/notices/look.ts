import type { User } from '@risikobilde/api';
import {
  apply,
  type ConclusionStanding,
  cycleIn,
  type EditEvent,
  isOfStanding,
  isUrgent,
  type LocalDate,
  type Notice,
  noticesOfComment,
  noticesOfEdit,
  noticesOfLinks,
  noticesOfSharing,
  noticesOfStanding,
  readEvent,
  type State,
} from '@risikobilde/core';
import { sql } from 'kysely';
import { norwegianDay } from '../base/clock.js';
import { look, wholeOf } from '../cycle/whole.js';
import type { Services } from '../services.js';
import { type CommentEvent, readCommentEvent } from '../store/comment-events.js';
import { readComments } from '../store/comments.js';
import { eventsAfter } from '../store/events.js';
import { openLinks } from '../store/share-links.js';
import { type Person, peopleOf, sharedWith, writersOf } from '../store/notice-people.js';
import {
  endAllBut,
  endThread,
  forgetNames,
  insertNews,
  insertNotices,
  type Look,
  moveLook,
  type NewNews,
  type NewNotice,
  type NoticeAbout,
  readLook,
} from '../store/notices.js';
import { type ListedRelease, listReleases } from '../store/releases.js';
import type { AssessmentRow, Queries } from '../store/tables.js';
import { receiversOf } from './receivers-of.js';
import { putOut } from './publish-notices.js';

/** Events that are read at a time. */
const mostEvents = 500;
/** Milliseconds that somebody who was given a role is told of it, where nobody looked when it was given. */
const newlyShared = 7 * 24 * 60 * 60_000;

/**
 * Looks at what has happened in one assessment since it was last looked at, and at how it stands today, and writes down who is to be told
 * of what. Safe with several processes: whoever writes first has done it, and each thing is told once, by its key. Nothing is written where
 * it is ending.
 *
 * @returns whether it has looked at all of it, or at as much as is read at a time
 */
export const lookAt = async (
  services: Services,
  { organisation, key }: { readonly organisation: string; readonly key: string },
  now: Date,
  isEnding = (): boolean => false,
): Promise<'all' | 'some'> => {
  const db = services.within({ organisation, work: 'notices' });
  const own: Services = { ...services, db };
  const row = await assessmentRow(db, key);
  if (row === undefined) return 'all';
  const last = await readLook(db, key);
  const today = norwegianDay(now);
  // By a clock that is behind what was written roles last that have ended.
  const written = norwegianDay(new Date(row.changed));
  const rolesOn = written > today ? written : today;
  // What is stored from here on is found the next time: how it stands is looked at as it was when its row was read.
  const events = (await eventsAfter(db, key, last.revision, mostEvents, row.revision)).map(readEvent);
  const revision = events.at(-1)?.revision ?? last.revision;
  const said = await commentsAfter(db, key, last.comments);
  const people = await peopleOf(
    db,
    (other) => services.within({ organisation: other, work: 'notices' }),
    row,
    rolesOn,
  );
  const happened = [
    ...(await ofEdits(own, row, last.revision, events)),
    ...(await ofComments(own, row, said, people)),
  ];
  // What is behind by more than is read at a time stands for nothing yet.
  const standing = revision >= row.revision ? await standingOf(own, row, last, today) : undefined;
  const stands = (standing?.notices ?? []).map((notice) => withAuthor(notice, events));
  // How it stood before anybody was told anything is no news.
  const isFirst = last.day === '';
  const writers = new Set((await writersOf(db, key)).map(({ id }) => id));
  const shared = await sharedWith(db, key, rolesOn);
  const links = await openLinks(db, key, rolesOn);
  const newlyFrom = new Date(now.getTime() - newlyShared).toISOString();
  const isNew = ({ given }: (typeof shared)[number]): boolean => given >= newlyFrom;
  const isNewLink = ({ made }: (typeof links)[number]): boolean => made >= newlyFrom;
  const rows = [
    ...rowsOf(happened, people, writers, false),
    ...rowsOf(stands, people, writers, isFirst),
    ...rowsOf(noticesOfSharing(shared.filter(isNew)), people, writers, false),
    // Who has had it for long has found it.
    ...rowsOf(noticesOfSharing(shared.filter((one) => !isNew(one))), people, writers, true),
    ...rowsOf(noticesOfLinks(links.filter(isNewLink)), people, writers, false),
    ...rowsOf(noticesOfLinks(links.filter((one) => !isNewLink(one))), people, writers, true),
  ];
  const next: Look = {
    revision,
    comments: said.at(-1)?.number ?? last.comments,
    day: standing === undefined ? last.day : today,
    conclusion: standing?.conclusion ?? last.conclusion,
    released: standing?.released ?? last.released,
  };
  if (isEnding()) return 'some';
  await db.transaction().execute(async (tx) => {
    // Another process was quicker: what it wrote is what there is to tell.
    if (!(await moveLook(tx, key, last, next))) return;
    if ([...events, ...said].some(isErasure)) await forgetNames(tx, key);
    await insertNotices(tx, key, now, rows);
    if (standing !== undefined)
      await endAllBut(
        tx,
        key,
        [...stands, ...noticesOfSharing(shared), ...noticesOfLinks(links)].map(keyOf),
        now,
      );
    for (const { type, comment = '', by } of said)
      if (type === 'answered') await endThread(tx, key, comment, by.id, now);
      else if (type !== 'written' && type !== 'reopened') await endThread(tx, key, comment, undefined, now);
    const news = await insertNews(tx, key, now, [...newsOf(happened, false), ...newsOf(stands, isFirst)]);
    await putOut(own, tx, row, { last, next, news }, now);
    if (!isFirst && next.released !== last.released)
      await sql`select look_at_services_of(${key})`.execute(tx);
  });
  return events.length < mostEvents && said.length < mostEvents ? 'all' : 'some';
};

const assessmentRow = (db: Queries, key: string): Promise<AssessmentRow | undefined> =>
  db
    .selectFrom('assessment')
    .selectAll()
    .where('key', '=', key)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();

/** Something was erased, and may have been who wrote: names of those who did something are not kept here either. */
const isErasure = (one: { readonly erased?: unknown }): boolean => one.erased !== undefined;

const keyOf = ({ key }: Notice): string => key;

const commentsAfter = async (db: Queries, key: string, after: number): Promise<readonly CommentEvent[]> => {
  const rows = await db
    .selectFrom('comment_event')
    .select('body')
    .where('assessment', '=', key)
    .where('number', '>', after)
    .orderBy('number')
    .limit(mostEvents)
    .execute();
  return rows.map(readCommentEvent);
};

/** Who made it and what came in with it is nobody's news; what comes after is. */
const ofEdits = async (
  { db, states }: Pick<Services, 'db' | 'states'>,
  { key }: AssessmentRow,
  after: number,
  events: readonly EditEvent[],
): Promise<readonly Notice[]> => {
  const later = events.filter(({ revision }) => revision > 1);
  const [first] = later;
  if (first === undefined) return [];
  let state: State = await states.at(db, key, Math.max(after, 1));
  return later.flatMap((event) => {
    const notices = noticesOfEdit(state, event);
    state = apply(state, event.changes);
    return notices;
  });
};

const ofComments = async (
  { db, states }: Pick<Services, 'db' | 'states'>,
  row: AssessmentRow,
  said: readonly CommentEvent[],
  people: readonly Person[],
): Promise<readonly Notice[]> => {
  const spoken = said.filter(({ type }) => type === 'written' || type === 'answered');
  if (spoken.length === 0) return [];
  const threads = new Map((await readComments(db, row.key)).map((thread) => [thread.id, thread]));
  // The comments were read after the assessment: what they are about may have been added between.
  const { revision, head, erased_revision: erased } = (await assessmentRow(db, row.key)) ?? row;
  const state = await states.at(db, row.key, revision, head, erased);
  return spoken.flatMap(({ type, comment = '', reply, text = '', by }) => {
    const thread = threads.get(comment);
    if (thread === undefined) return [];
    const at = thread.replies.findIndex(({ id }) => id === reply);
    const before =
      type === 'written' || at < 0 ? [] : [thread, ...thread.replies.slice(0, at)].map((one) => one.by.id);
    const kind = state.get(thread.record)?.kind;
    const id = reply ?? comment;
    return noticesOfComment({ id, thread: comment, record: thread.record, kind, text, by, before }, people);
  });
};

type Standing = {
  readonly notices: readonly Notice[];
  readonly conclusion: ConclusionStanding;
  readonly released: string;
};

const standingOf = async (
  services: Pick<Services, 'db' | 'worlds' | 'states' | 'releases'>,
  row: AssessmentRow,
  last: Look,
  today: LocalDate,
): Promise<Standing> => {
  const { db, states, worlds } = services;
  const state = await states.at(db, row.key, row.revision, row.head, row.erased_revision);
  const world = await worlds.of(db, row);
  const { context, evaluation } = look(await wholeOf(services, row, state, today), world, today, true);
  const released = (await listReleases(db, row.id)).filter(
    ({ made_from: from, is_draft: isDraft }) => from === row.key && !isDraft,
  );
  const newest = released.at(-1);
  const { rows } = await sql<{ readonly last: string }>`select last_release(${row.key}) as last`.execute(db);
  const position = rows[0]?.last ?? '0';
  const givenOut =
    newest === undefined || last.day === '' || position === last.released ? [] : [ofRelease(newest)];
  const stands =
    row.archived === null
      ? noticesOfStanding({
          context,
          evaluation,
          cycle: cycleIn(context, evaluation, false),
          // Written below, by what is one.
          before: (last.conclusion ?? undefined) as ConclusionStanding | undefined,
          givenOut: newest?.made_on as LocalDate | undefined,
        })
      : [];
  return {
    notices: [...givenOut, ...stands],
    conclusion: evaluation.conclusion.standing,
    released: position,
  };
};

const ofRelease = ({ hash, stored_by: by }: Pick<ListedRelease, 'hash' | 'stored_by'>): Notice => ({
  key: `givenOut:${hash}`,
  kind: 'givenOut',
  to: [{ writers: true }, { role: 'approver' }, { role: 'dataProtectionOfficer' }],
  place: { screen: 'publish' },
  // Written as JSON with the release.
  by: JSON.parse(by) as User,
});

/** Whose edit it was that what is waited for came of: they are not told of it. */
const withAuthor = (notice: Notice, events: readonly EditEvent[]): Notice => {
  if (notice.by !== undefined) return notice;
  const asked = notice.kind === 'adviceAsked' ? notice.key.slice('adviceAsked:'.length) : undefined;
  const by =
    asked === undefined
      ? events.at(-1)?.who
      : events.findLast(({ changes }) => changes.some(({ record }) => record === asked))?.who;
  return by === undefined ? notice : { ...notice, by };
};

/** Kinds that are of one person and of no other's feed or system. */
const ofPersons: ReadonlySet<Notice['kind']> = new Set(['mentioned', 'replied', 'taskGiven', 'taskDue']);

const newsOf = (notices: readonly Notice[], isQuiet: boolean): readonly NewNews[] =>
  notices
    .filter(({ kind }) => !ofPersons.has(kind))
    .map((notice) => ({ key: notice.key, kind: notice.kind, about: aboutOf(notice), isQuiet }));

const aboutOf = ({ kind, place, by, day, role }: Notice): NoticeAbout => ({
  place,
  ...(by !== undefined && isDoneBy.has(kind) && { by: by.name }),
  ...(day !== undefined && { day }),
  ...(role !== undefined && { role }),
});

const rowsOf = (
  notices: readonly Notice[],
  people: readonly Person[],
  writers: ReadonlySet<string>,
  isOver: boolean,
): readonly NewNotice[] =>
  notices.flatMap((notice) =>
    receiversOf(notice.to, people, writers).flatMap(({ id }): readonly NewNotice[] => {
      const { key, kind, by } = notice;
      const isOwn = by?.id === id;
      // What follows from how it stands is found again the next day: whoever brought it about is written down as told.
      if (isOwn && !isOfStanding(kind)) return [];
      return [
        { person: id, key, kind, about: aboutOf(notice), isUrgent: isUrgent(kind), isOver: isOver || isOwn },
      ];
    }),
  );

/** What somebody did, by name; of the others it is not known who brought them about. */
const isDoneBy: ReadonlySet<Notice['kind']> = new Set([
  'shared',
  'draftShared',
  'mentioned',
  'replied',
  'taskGiven',
  'adviceAsked',
  'adviceGiven',
  'acceptanceGiven',
  'approvalGiven',
  'sentBack',
  'givenOut',
]);
