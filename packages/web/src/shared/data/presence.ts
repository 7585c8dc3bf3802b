import type { LiveMessage, Present, Session } from '@risikobilde/api';
import { useEffect, useSyncExternalStore } from 'react';
import { request } from './api.js';

/** This window, as the server and nobody else knows it: two windows of one person are two. Others are told of it by another name. */
export const windowId: string = crypto.randomUUID();

/** The server forgets a window after 45 seconds without a word. */
const sayEveryMs = 20_000;

/** Who has the assessment open, and which record this window is in. Outside React: a keystroke redraws nothing here. */
class Presence {
  #present: readonly Present[] = [];
  #own: string | undefined;
  #record: string | undefined;
  #listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  others = (): readonly Present[] => this.#present;
  record = (): string | undefined => this.#record;

  take(present: readonly Present[], own = this.#own): void {
    this.#own = own;
    this.#present = present.filter(({ client }) => client !== own);
    this.#tell();
  }

  enter(record: string | undefined): void {
    if (record === this.#record) return;
    this.#record = record;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const presence = new Presence();

/** What the live stream says of who is here. */
export const takePresence = (message: Extract<LiveMessage, { readonly present: readonly Present[] }>): void =>
  presence.take(message.present, 'you' in message ? message.you : undefined);

/** The others who have the assessment open. */
export const useOthers = (): readonly Present[] => useSyncExternalStore(presence.subscribe, presence.others);

/** The record that the screen has open, so that others can see who is in it. */
export const useEnter = (record: string | undefined): void => {
  useEffect(() => {
    presence.enter(record);
    return () => presence.enter(undefined);
  }, [record]);
};

/** The others who have the assessment open, and the record this window is in; says now and then that we are here. */
export const usePresence = (
  assessment: string,
): { readonly others: readonly Present[]; readonly record: string | undefined } => {
  const others = useOthers();
  const record = useSyncExternalStore(presence.subscribe, presence.record);
  useEffect(() => {
    const say = () => {
      // Nobody is told off for a lost word: the next one comes in twenty seconds.
      void mySelf()
        .then(({ user }) =>
          request('POST /api/assessments/:id/presence', {
            params: { id: assessment },
            body: { client: windowId, name: user.name, record },
          }),
        )
        .catch(() => undefined);
    };
    // Going through a list says where one stops, not every record on the way.
    const first = setTimeout(say, 300);
    const timer = setInterval(say, sayEveryMs);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [assessment, record]);
  return { others, record };
};

let session: Promise<Session> | undefined;
const mySelf = (): Promise<Session> => {
  session ??= request('GET /api/session').catch((error: unknown) => {
    // A server that was away is asked again.
    session = undefined;
    throw error;
  });
  return session;
};
