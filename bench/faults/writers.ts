import { setTimeout } from 'node:timers/promises';
import { request, type Server } from './server.js';

/** What people write while the server is disturbed, and what has become of it afterwards. */
export type Writing = {
  /** Ids of the edits that were acknowledged. */
  readonly acknowledged: readonly string[];
  /** What was answered instead of an acknowledgement, and how often. */
  readonly odd: ReadonlyMap<string, number>;
  readonly stop: () => Promise<void>;
};

export type WriteCounts = {
  readonly lost: number;
  readonly half: number;
  readonly twice: number;
  /** Events that bear an earlier moment than the one before them. */
  readonly back: number;
  readonly events: number;
};

type Headers = Readonly<Record<string, string>>;

const partOf = (id: string) => ({
  record: id,
  add: { kind: 'party', id, name: { nb: id }, type: 'company', country: 'NO' },
});

/** Users who write without pause, each edit two records; one that is not acknowledged is sent again as it was, as the workbench does. */
export const startWriting = (
  server: Server,
  assessment: string,
  users: number,
  {
    headers = () => ({}),
    besides = () => Promise.resolve(),
  }: {
    readonly headers?: (user: number) => Headers;
    /** What a user does besides, after an edit that was acknowledged. */
    readonly besides?: (user: number, n: number, over: AbortSignal) => Promise<void>;
  } = {},
): Writing => {
  const over = new AbortController();
  const acknowledged: string[] = [];
  const odd = new Map<string, number>();
  const write = async (user: number): Promise<void> => {
    for (let n = 0; !over.signal.aborted; n++) {
      const id = `u${user}-${n}`;
      const edit = {
        clientEditId: `${assessment}-${process.pid}-${id}`,
        baseRevision: 1,
        changes: [partOf(`${id}-a`), partOf(`${id}-b`)],
      };
      for (;;) {
        const path = `/api/assessments/${assessment}/edits`;
        const answer = await request(server, 'POST', path, edit, headers(user)).catch(() => undefined);
        if (answer?.status === 201) {
          acknowledged.push(id);
          break;
        }
        const told = answer === undefined ? 'no answer' : `${answer.status} ${String(answer.body['code'])}`;
        odd.set(told, (odd.get(told) ?? 0) + 1);
        if (over.signal.aborted) break;
        await setTimeout(20 + Math.random() * 80);
      }
      await besides(user, n, over.signal);
    }
  };
  const writing = Array.from({ length: users }, (_, user) => write(user));
  return {
    acknowledged,
    odd,
    stop: async () => {
      over.abort();
      await Promise.all(writing);
    },
  };
};

type Page = {
  readonly events: readonly {
    readonly when: string;
    readonly changes: readonly { readonly record: string }[];
  }[];
  readonly next?: number;
};

/** Reads every event: an acknowledged edit must be there, whole, and once. */
export const countEvents = async (
  server: Server,
  assessment: string,
  acknowledged: readonly string[],
  headers: Headers = {},
): Promise<WriteCounts> => {
  const seen = new Map<string, number>();
  let [after, events, back, before]: [number | undefined, number, number, string] = [0, 0, 0, ''];
  while (after !== undefined) {
    const path = `/api/assessments/${assessment}/events?after=${after}&limit=200`;
    const page = (await request(server, 'GET', path, undefined, headers)).body as unknown as Page;
    events += page.events.length;
    for (const { changes, when } of page.events) {
      if (when < before) back += 1;
      before = when;
      for (const { record } of changes) seen.set(record, (seen.get(record) ?? 0) + 1);
    }
    after = page.next;
  }
  const has = (id: string): readonly number[] => ['a', 'b'].map((part) => seen.get(`${id}-${part}`) ?? 0);
  const all = new Set([...seen.keys()].flatMap((id) => /^(u\d+-\d+)-[ab]$/.exec(id)?.[1] ?? []));
  return {
    events,
    back,
    lost: acknowledged.filter((id) => has(id).includes(0)).length,
    half: [...all].filter((id) => has(id)[0] !== has(id)[1]).length,
    twice: [...all].filter((id) => has(id).some((times) => times > 1)).length,
  };
};
