import type { LiveMessage, Present } from '@risikobilde/api';
import type { Clock } from '../clock.js';

type Listener = (message: LiveMessage) => void;

/** How long someone counts as present after the last word. */
const presenceLasts = 45_000;

/** Who has which assessment open, and whom to tell when something happens to it. In the memory of this process. */
export type Hub = {
  readonly listen: (key: string, listener: Listener) => () => void;
  readonly tell: (key: string, message: LiveMessage) => void;
  readonly arrive: (key: string, person: Present) => void;
  readonly leave: (key: string, client: string) => void;
  readonly presentIn: (key: string) => readonly Present[];
  readonly listeners: () => number;
};

export const createHub = (clock: Clock): Hub => {
  const listeners = new Map<string, Set<Listener>>();
  const present = new Map<string, Map<string, { readonly person: Present; readonly seen: number }>>();

  const tell: Hub['tell'] = (key, message) => {
    for (const listener of listeners.get(key) ?? []) listener(message);
  };
  const presentIn: Hub['presentIn'] = (key) => {
    const here = present.get(key);
    if (here === undefined) return [];
    const since = clock.now().getTime() - presenceLasts;
    for (const [client, { seen }] of here) if (seen < since) here.delete(client);
    if (here.size === 0) present.delete(key);
    return [...here.values()].map(({ person }) => person);
  };
  return {
    tell,
    presentIn,
    listen: (key, listener) => {
      const those = listeners.get(key) ?? new Set();
      listeners.set(key, those.add(listener));
      return () => {
        those.delete(listener);
        if (those.size === 0) listeners.delete(key);
      };
    },
    arrive: (key, person) => {
      const before = presentIn(key).find(({ client }) => client === person.client);
      const here = present.get(key) ?? new Map();
      present.set(key, here.set(person.client, { person, seen: clock.now().getTime() }));
      if (before?.record !== person.record || before?.name !== person.name)
        tell(key, { type: 'presence', present: presentIn(key) });
    },
    leave: (key, client) => {
      if (present.get(key)?.delete(client)) tell(key, { type: 'presence', present: presentIn(key) });
    },
    listeners: () => [...listeners.values()].reduce((sum, those) => sum + those.size, 0),
  };
};
