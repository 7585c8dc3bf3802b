import type { Action, Feedback, OwnSteps, Problem } from '@risikobilde/api';
import {
  applyEdit,
  type AssessmentRecord,
  type RequestedChange as Change,
  stateOf,
  type World,
} from '@risikobilde/core';

/** What the server does with the next edits: stores them, cannot be reached, breaks down, or refuses them, or a step that they are. */
type Mood = 'stores' | 'away' | 'broken' | 'refuses' | 'refusesStep';
export type More = (asked: URL, init: RequestInit | undefined) => Response | undefined;
type Comment = { readonly id: string; readonly record: string; readonly text: string; resolved?: object };

/** The server of one assessment in memory, behind `fetch`. What it was sent, and what it was asked, is kept. */
export type FakeServer = {
  mood: Mood;
  /** With logins: the steps that are kept from whoever is here, who wrote last. */
  own?: OwnSteps['steps'];
  /** With logins: data protection officers who also contributed. */
  excepted?: OwnSteps['excepted'];
  /** With logins: the acceptances and the advice that came in with files. */
  notGivenHere?: readonly string[];
  /** What else it answers. */
  more?: More;
  readonly records: () => readonly AssessmentRecord[];
  /** The changes of each edit that was stored. */
  readonly stored: readonly (readonly Change[])[];
  readonly asked: readonly string[];
  readonly comments: Comment[];
  /** What readers have sent; what is answered is taken out, and the answers are kept. */
  readonly feedback: Feedback[];
  readonly answers: object[];
  /** Somebody else stores an edit, of which this window has not heard. */
  readonly otherWrites: (...changes: readonly Change[]) => void;
  readonly fetch: typeof fetch;
};

const by = { id: 'kari', name: 'Kari Nordmann' };
const when = '2026-03-01T10:00:00Z';

const eventOf = (revision: number, changes: readonly object[]) => ({
  id: `e${revision}`,
  revision,
  who: by,
  when,
  changes,
});

const problem = (status: number, code: string, more: Partial<Problem> = {}) => ({
  status,
  body: { type: `/errors/${code}`, title: code, status, detail: code, code, errors: [], ...more },
});

export const createFakeServer = (
  id: string,
  records: readonly AssessmentRecord[],
  world: World,
  permitted: readonly Action[],
): FakeServer => {
  const states = [records];
  const written: (readonly Change[])[] = [[]];
  const stored: (readonly Change[])[] = [];
  const events: ReturnType<typeof eventOf>[] = [];
  const asked: string[] = [];
  const comments: Comment[] = [];
  const feedback: Feedback[] = [];
  const answers: object[] = [];
  const now = () => states.at(-1) ?? records;
  const store = (changes: readonly Change[]) => {
    const edited = applyEdit(stateOf(now()), changes);
    states.push([...edited.state.values()]);
    written.push(changes);
    const revision = states.length;
    events.push(eventOf(revision, edited.changes));
  };
  const loaded = (revision: number) => ({
    assessment: { schemaVersion: 1, records: states[revision - 1] },
    revision,
    hash: `hash-${revision}`,
    permitted,
    ...(server.notGivenHere && { notGivenHere: server.notGivenHere }),
  });
  const server: FakeServer = {
    mood: 'stores',
    records: now,
    stored,
    asked,
    comments,
    feedback,
    answers,
    otherWrites: (...changes) => store(changes),
    fetch: (input, init) => {
      const url = new URL(input instanceof Request ? input.url : String(input), 'http://server');
      const path = url.pathname;
      asked.push(`${init?.method ?? 'GET'} ${path}`);
      if (server.mood === 'away') return Promise.reject(new TypeError('Failed to fetch'));
      const more = server.more?.(url, init);
      if (more !== undefined) return Promise.resolve(more);
      const { status, body } = answer(path, init, url.searchParams);
      return Promise.resolve(
        new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } }),
      );
    },
  };

  const edit = ({ baseRevision, changes }: { readonly baseRevision: number; readonly changes: Change[] }) => {
    if (server.mood === 'broken') return problem(500, 'server-fault');
    if (server.mood === 'refuses')
      return problem(422, 'edit-invalid', { errors: [{ code: 'x', message: 'Måneden finnes ikke.' }] });
    if (server.mood === 'refusesStep')
      return problem(422, 'step-not-possible', {
        detail: 'Godkjenning er ikke mulig: rådet mangler.',
        errors: [
          { code: 'approve.from', message: 'Dette er bare mulig fra «råd gitt».' },
          { code: 'approve.advice', message: 'rådet mangler' },
        ],
      });
    const theirs = written.slice(baseRevision).flat();
    const conflicts = changes.flatMap(({ record, set = {} }) =>
      Object.entries(set)
        .filter(([field]) => theirs.some((other) => other.record === record && field in (other.set ?? {})))
        .map(([field, yours]) => ({ record, field, yours })),
    );
    if (conflicts.length > 0) return problem(409, 'edit-conflict', { revision: states.length, conflicts });
    store(changes);
    stored.push(changes);
    return { status: 201, body: { revision: states.length } };
  };

  const comment = (path: string, sent: object) => {
    const [thread, what] = path.split('/').slice(5);
    const found = comments.find((one) => one.id === thread);
    if (found === undefined)
      comments.push({ replies: [], ...sent, id: `c${comments.length}`, by, when } as never);
    else if (what === 'replies')
      Object.assign(found, {
        replies: [...(found as never as { replies: object[] }).replies, { id: 'r', by, when, ...sent }],
      });
    else if (what === 'take' || what === 'decline')
      Object.assign(found, {
        resolved: { by, when },
        decision: { taken: what === 'take', ...('because' in sent && { because: sent.because }) },
      });
    else if (what === 'resolve') found.resolved = { by, when };
    else delete found.resolved;
    return { status: 201, body: found ?? {} };
  };

  const answer = (
    path: string,
    init: RequestInit | undefined,
    query: URLSearchParams,
  ): { status: number; body: unknown } => {
    const of = `/api/assessments/${id}`;
    const sent = typeof init?.body === 'string' ? JSON.parse(init.body) : {};
    if (path === of) return { status: 200, body: loaded(states.length) };
    if (path.startsWith(`${of}/at/`)) return { status: 200, body: loaded(Number(path.split('/').at(-1))) };
    if (path === `${of}/edits`) return edit(sent);
    if (path === `${of}/events`) {
      const [after, before, record] = ['after', 'before', 'record'].map((name) => query.get(name));
      const found = events.filter(
        ({ revision, changes }) =>
          revision > Number(after ?? 0) &&
          revision < Number(before ?? Number.POSITIVE_INFINITY) &&
          (!record || changes.some((change) => 'record' in change && change.record === record)),
      );
      return { status: 200, body: { events: before ? found.toReversed() : found } };
    }
    if (path === `${of}/writers`) return { status: 200, body: { writers: events.map(({ who }) => who) } };
    if (path === `${of}/feedback`) return { status: 200, body: { feedback } };
    if (path.startsWith(`${of}/feedback/`)) {
      const at = feedback.findIndex((one) => path.includes(`/${one.id}/`));
      if (at < 0) return problem(404, 'not-found');
      feedback.splice(at, 1);
      answers.push(sent);
      return { status: 200, body: {} };
    }
    if (path === `${of}/comments` && init?.method !== 'POST') return { status: 200, body: { comments } };
    if (path.startsWith(`${of}/comments`) || path === `${of}/suggestions`) return comment(path, sent);
    if (path === '/api/world') return { status: 200, body: world };
    if (path === '/api/session')
      return {
        status: 200,
        body: { user: by, mode: server.own === undefined ? 'local' : 'login', permitted },
      };
    if (path === `${of}/own-steps` && server.own !== undefined)
      return {
        status: 200,
        body: { revision: states.length, steps: server.own, excepted: server.excepted ?? [] },
      };
    return problem(404, 'not-found', { detail: path });
  };
  return server;
};
