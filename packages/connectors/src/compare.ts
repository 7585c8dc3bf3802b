import type { Bearing } from './bears-on.js';
import { evened, type Passage, type Reading, sha256 } from './passage.js';

/** What is remembered of a passage: what it says now, and what it has said. */
type Remembered = {
  readonly hash: string;
  readonly text: string;
  readonly title: string;
  readonly place?: string | undefined;
  readonly within?: string;
  /** Hashes of what it said before; one that comes back is a text that goes back and forth. */
  readonly earlier: readonly string[];
};

export type Memory = {
  readonly marks: Readonly<Record<string, string>>;
  readonly passages: Readonly<Record<string, Remembered>>;
};

/** Something that came in from a source and that no person has read. It says nothing of any assessment. */
export type Candidate = {
  readonly id: string;
  readonly source: string;
  readonly change: 'new' | 'changed' | 'gone';
  readonly title: string;
  readonly place?: string;
  /** The passage as it is now; as it was, when it is gone. */
  readonly text: string;
  /** SHA-256 of the whole passage, also where `text` is its beginning. */
  readonly hash: string;
  readonly isCut: boolean;
  readonly before?: { readonly text: string; readonly hash: string };
  readonly url?: string;
  readonly on?: string;
  readonly inForce?: string;
  readonly bearsOn: readonly Bearing[];
  /** A moment in UTC. */
  readonly found: string;
};

export type Compared = {
  readonly memory: Memory;
  readonly candidates: readonly Candidate[];
  /** Passages that say again what they said before. */
  readonly flickers: readonly string[];
};

/** Characters of a passage that are kept; its hash is of all of it. */
const longest = 20_000;
/** Hashes of earlier texts that are kept. */
const mostEarlier = 10;
const mostRemembered = 20_000;
/** A passage that is not there. */
const gone = '';

type Comparing = {
  readonly source: string;
  readonly since: string | undefined;
  readonly now: Date;
  readonly bearsOn: (passage: Passage) => readonly Bearing[];
};

/** What is new, changed or gone since the last time. The first time everything is only remembered, but for what is dated from `since` on. */
export const compare = (reading: Reading, before: Memory | undefined, how: Comparing): Compared => {
  const { source, since, now, bearsOn } = how;
  // Keys are others' words, `__proto__` too.
  const was = new Map(Object.entries(before?.passages ?? {}));
  const passages = new Map(was);
  const candidates: Candidate[] = [];
  const flickers: string[] = [];
  const isThere = new Set<string>();
  const wasThere = (key: string): boolean => (was.get(key)?.hash ?? gone) !== gone;
  const add = (change: Candidate['change'], passage: Passage, hash: string, last?: Remembered): void => {
    const { key, title, place, url, on, inForce, text } = passage;
    candidates.push({
      id: sha256([source, key, hash, last?.hash ?? ''].join('\0')).slice(0, 32),
      source,
      change,
      title,
      ...(place !== undefined && { place }),
      text: text.slice(0, longest),
      hash,
      isCut: text.length > longest,
      ...(change === 'changed' && last !== undefined && { before: { text: last.text, hash: last.hash } }),
      ...(url !== undefined && { url }),
      ...(on !== undefined && { on }),
      ...(inForce !== undefined && { inForce }),
      bearsOn: bearsOn(passage),
      found: now.toISOString(),
    });
  };
  for (const given of reading.passages) {
    const passage = { ...given, text: evened(given.text) };
    const { key, title, text, place, within } = passage;
    if (isThere.has(key)) continue;
    isThere.add(key);
    const hash = sha256(text);
    const last = was.get(key);
    if (last?.hash === hash) continue;
    const isBack = last?.earlier.includes(hash) === true;
    passages.set(key, {
      hash,
      text: text.slice(0, longest),
      title,
      ...(place !== undefined && { place }),
      ...(within !== undefined && { within }),
      earlier:
        last === undefined
          ? []
          : [last.hash, ...last.earlier].filter((one) => one !== gone).slice(0, mostEarlier),
    });
    if (isBack) flickers.push(place === undefined ? title : `${title}, ${place}`);
    else if (last !== undefined && last.hash !== gone) add('changed', passage, hash, last);
    else if (isToldAsNew(passage, before, reading, since, wasThere)) add('new', passage, hash);
  }
  for (const [key, last] of was) {
    if (isThere.has(key) || last.hash === gone || reading.isGone?.(key) !== true) continue;
    passages.set(key, { ...last, hash: gone, earlier: [last.hash, ...last.earlier].slice(0, mostEarlier) });
    const { title, text, place, within } = last;
    const isPartOfGone = within !== undefined && wasThere(within) && !isThere.has(within);
    if (!isPartOfGone) add('gone', { key, title, text, place }, last.hash, last);
  }
  return {
    memory: { marks: { ...reading.marks }, passages: newestOf(passages, isThere) },
    candidates,
    flickers,
  };
};

const isToldAsNew = (
  { key, on, within }: Passage,
  before: Memory | undefined,
  { isNew }: Reading,
  since: string | undefined,
  wasThere: (key: string) => boolean,
): boolean => {
  if (within !== undefined && !wasThere(within)) return false;
  if (before === undefined) return since !== undefined && on !== undefined && on >= since;
  return isNew?.(key) !== false;
};

/** What is there now, and of the rest what was remembered last. */
const newestOf = (
  passages: ReadonlyMap<string, Remembered>,
  isThere: ReadonlySet<string>,
): Memory['passages'] => {
  const entries = [...passages];
  if (entries.length <= mostRemembered) return Object.fromEntries(entries);
  const rest = entries.filter(([key]) => !isThere.has(key)).slice(entries.length - mostRemembered);
  return Object.fromEntries([...rest, ...entries.filter(([key]) => isThere.has(key))]);
};
