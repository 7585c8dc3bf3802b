import type { LiveMessage, Present } from '@risikobilde/api';
import type { SealedEvent } from '@risikobilde/core';
import { withHash } from '../store/next-event.js';

type Listener = (message: LiveMessage) => void;
/** Those who are present in one process, as it tells the others. */
export type PresentThere = {
  readonly process: string;
  readonly present: readonly Present[];
  /** Whose each window is, by its name; a process of an earlier version does not say. */
  readonly owners?: Readonly<Record<string, string>>;
};

/** How long someone counts as present after the last word. */
const presenceLasts = 45_000;
/** How often the windows are told at most who is present, and the other processes at least; milliseconds. */
const tellEvery = 1000;
const repeatEvery = 20_000;
/** As many are named in one message as anybody would read; and as many are kept of one assessment in one process. */
const mostNamed = 50;
const mostKept = 500;
/** Edits that are read for windows that lack them; with more than these they read the assessment anew. */
const mostMissed = 200;

/** Who has which assessment open, and whom to tell when something happens to it, here or in another process. */
export type Hub = {
  /** `revision`: the one that the listener has seen; `user`: for how many each may have. */
  readonly listen: (key: string, user: string, revision: number, listener: Listener) => () => void;
  readonly tell: (key: string, message: LiveMessage) => void;
  /** Tells the edits that were stored since the last that was told; up to a revision that is told already there are none. */
  readonly catchUp: (key: string, revision?: number) => Promise<void>;
  /** The name of a window is told to everybody: while it is here it is the owner's, and nobody else arrives under it or takes it away. */
  readonly arrive: (key: string, owner: string, person: Present) => void;
  readonly leave: (key: string, owner: string, client: string) => void;
  readonly presentIn: (key: string) => readonly Present[];
  /** Who is present in another process. */
  readonly hear: (key: string, there: PresentThere) => void;
  readonly listenersOf: (user?: string) => number;
  /** The assessments that somebody has open here. */
  readonly keys: () => readonly string[];
  readonly close: () => void;
};

type Parts = {
  readonly process: string;
  readonly eventsAfter: (key: string, revision: number, limit: number) => Promise<readonly SealedEvent[]>;
  readonly putPresence: (key: string, there: PresentThere) => void;
};

type Seen<Value> = { readonly value: Value; readonly seen: number };
type Group = {
  readonly listeners: Map<Listener, string>;
  /** The newest edit that was told. */
  told: number;
  readonly here: Map<string, Seen<Present> & { readonly owner: string }>;
  readonly elsewhere: Map<string, Seen<Omit<PresentThere, 'process'>>>;
  /** What was last told of presence: to the windows, and to other processes. */
  shown: string;
  put: { readonly text: string; readonly at: number };
  timer: ReturnType<typeof setTimeout> | undefined;
  lastTold: number;
  catching: Promise<void> | undefined;
  /** Whether something was stored while they were read. */
  isBehind: boolean;
};

export const createHub = ({ process, eventsAfter, putPresence }: Parts): Hub => {
  const groups = new Map<string, Group>();
  // Not the time of day, which can be set.
  const now = (): number => performance.now();
  const groupOf = (key: string): Group => {
    const group = groups.get(key) ?? {
      listeners: new Map<Listener, string>(),
      told: 0,
      here: new Map(),
      elsewhere: new Map(),
      shown: '[]',
      put: { text: '[]', at: 0 },
      timer: undefined,
      lastTold: Number.NEGATIVE_INFINITY,
      catching: undefined,
      isBehind: false,
    };
    groups.set(key, group);
    return group;
  };
  const forgetIfEmpty = (key: string, { listeners, here, elsewhere, timer }: Group): void => {
    if (listeners.size + here.size + elsewhere.size === 0 && timer === undefined) groups.delete(key);
  };
  const tellAll = ({ listeners }: Group, message: LiveMessage): void => {
    for (const listener of listeners.keys()) listener(message);
  };

  const forgetSilent = ({ here, elsewhere }: Group): void => {
    for (const those of [here, elsewhere])
      for (const [name, { seen }] of those) if (seen < now() - presenceLasts) those.delete(name);
  };
  /** Whose a window is, here or in another process; undefined when nobody has one of that name. */
  const ownerOf = (group: Group, client: string): string | undefined => {
    forgetSilent(group);
    const there = [...group.elsewhere.values()].find(({ value }) =>
      Object.hasOwn(value.owners ?? {}, client),
    );
    return group.here.get(client)?.owner ?? there?.value.owners?.[client];
  };
  const presentIn = (key: string): readonly Present[] => {
    const group = groups.get(key);
    if (group === undefined) return [];
    forgetSilent(group);
    const all = new Map<string, Present>();
    for (const { value } of group.elsewhere.values())
      for (const person of value.present) all.set(person.client, person);
    for (const { value } of group.here.values()) all.set(value.client, value);
    return [...all.values()].slice(-mostNamed);
  };
  /** Tells the windows here, and the other processes, where there is something new. */
  const showPresence = (key: string, group: Group): void => {
    group.timer = undefined;
    group.lastTold = performance.now();
    const present = presentIn(key);
    const text = JSON.stringify(present);
    if (text !== group.shown) {
      group.shown = text;
      tellAll(group, { type: 'presence', present });
    }
    const named = [...group.here.values()].slice(-mostNamed);
    const here = named.map(({ value }) => value);
    const put = { text: JSON.stringify(here), at: performance.now() };
    if (put.text !== group.put.text || (here.length > 0 && put.at - group.put.at > repeatEvery)) {
      group.put = put;
      const owners = Object.fromEntries(named.map(({ value, owner }) => [value.client, owner]));
      putPresence(key, { process, present: here, owners });
    }
    forgetIfEmpty(key, group);
  };
  const showSoon = (key: string, group: Group): void => {
    const wait = Math.max(0, group.lastTold + tellEvery - performance.now());
    if (wait === 0 && group.timer === undefined) return showPresence(key, group);
    group.timer ??= setTimeout(() => showPresence(key, group), wait).unref();
  };
  // Those who said nothing for too long are gone, and those elsewhere are told again who is here.
  const sweep = setInterval(() => {
    for (const [key, group] of groups) showSoon(key, group);
  }, repeatEvery).unref();

  const readOn = async (key: string, group: Group): Promise<void> => {
    do {
      group.isBehind = false;
      const missed = await eventsAfter(key, group.told, mostMissed);
      for (const sealed of missed) {
        const event = withHash(sealed);
        group.told = event.revision;
        tellAll(group, { type: 'edit', event });
      }
      if (missed.length === mostMissed) group.isBehind = true;
    } while (group.isBehind && group.listeners.size > 0);
  };
  const catchUp: Hub['catchUp'] = (key, revision = Number.POSITIVE_INFINITY) => {
    const group = groups.get(key);
    if (group === undefined || group.listeners.size === 0 || revision <= group.told) return Promise.resolve();
    group.isBehind = true;
    group.catching ??= readOn(key, group).finally(() => {
      group.catching = undefined;
    });
    return group.catching;
  };

  return {
    presentIn,
    catchUp,
    keys: () => [...groups].flatMap(([key, { listeners }]) => (listeners.size > 0 ? [key] : [])),
    tell: (key, message) => {
      const group = groups.get(key);
      if (group === undefined) return;
      if (message.type !== 'edit') return tellAll(group, message);
      const { revision } = message.event;
      if (revision <= group.told) return;
      // What another process stored before it is told first, when the outbox gives it.
      if (revision > group.told + 1 || group.catching !== undefined) return;
      group.told = revision;
      tellAll(group, message);
    },
    listen: (key, user, revision, listener) => {
      const group = groupOf(key);
      if (group.listeners.size === 0) group.told = revision;
      group.listeners.set(listener, user);
      return () => {
        group.listeners.delete(listener);
        forgetIfEmpty(key, group);
      };
    },
    arrive: (key, owner, person) => {
      const group = groupOf(key);
      if (!group.here.has(person.client) && group.here.size >= mostKept) return;
      if ((ownerOf(group, person.client) ?? owner) !== owner) return;
      group.here.set(person.client, { value: person, seen: now(), owner });
      showSoon(key, group);
    },
    leave: (key, owner, client) => {
      const group = groups.get(key);
      if (group?.here.get(client)?.owner !== owner) return;
      group.here.delete(client);
      showSoon(key, group);
    },
    hear: (key, { process: there, ...value }) => {
      if (there === process) return;
      const group = groupOf(key);
      if (value.present.length === 0) group.elsewhere.delete(there);
      else group.elsewhere.set(there, { value, seen: now() });
      showSoon(key, group);
    },
    listenersOf: (user) => {
      let count = 0;
      for (const { listeners } of groups.values())
        for (const one of listeners.values()) if (user === undefined || one === user) count += 1;
      return count;
    },
    close: () => {
      clearInterval(sweep);
      for (const { timer } of groups.values()) clearTimeout(timer);
    },
  };
};
