import { message } from '@risikobilde/words';
import type { LiveMessage } from '@risikobilde/api';
import { withHash } from '../../store/next-event.js';
import { refuse } from '../../base/refusal.js';
import { eventsAfter } from '../../store/events.js';
import type { PresentThere } from '../../live/hub.js';
import { recentPresence } from '../../store/outbox.js';
import { sha256 } from '../../base/sha256.js';
import { findRow } from '../../store/find-row.js';
import { type Handlers, noContent } from '../handler.js';

/** Open streams in all, and of one user. */
const mostStreams = 5000;
const mostOfOne = 500;
const beat = 20_000;
/** Edits that a window missed; with more than these it should read the assessment anew. */
const mostMissed = 200;
/** What a window may leave unread before it is let go; it comes back and says what it has seen. */
const mostWaiting = 4 * 1024 * 1024;

// The same message goes to every window that has the assessment open.
const texts = new WeakMap<LiveMessage, string>();
const textOf = (message: LiveMessage): string => {
  const known = texts.get(message);
  if (known !== undefined) return known;
  const name = message.type === 'edit' ? `id: ${message.event.revision}\n` : '';
  const text = `${name}event: ${message.type}\ndata: ${JSON.stringify(message)}\n\n`;
  texts.set(message, text);
  return text;
};

/** What others are told of a window by. Only who made the window knows what it is made of: nobody else speaks or leaves for it. */
const toldAs = (client: string): string => sha256(client).slice(0, 32);

export const liveHandlers = {
  // A window that comes back says with `after` or Last-Event-ID which revision it has seen, and gets what it missed.
  'GET /api/assessments/:id/live': async ({ services, params, query, user, login, request, reply }) => {
    const { auth, db, hub, readiness } = services;
    const row = await findRow(db, params.id);
    if (!row.ok) return row;
    for (const [open, most] of [
      [hub.listenersOf(), mostStreams],
      [hub.listenersOf(user.id), mostOfOne],
    ] as const)
      if (open >= most) return refuse('too-many-streams', message('refusal.streams', { n: most }));
    const { key, revision } = row.value;
    const seen = Number(request.headers['last-event-id'] ?? query.after ?? revision);
    const client = query.client === undefined ? undefined : toldAs(query.client);

    // From here the answer is ours to write, as long as the window stays.
    const headers = reply.getHeaders();
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      ...(headers as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      connection: 'keep-alive',
    });
    const write = (message: LiveMessage): void => {
      raw.write(textOf(message));
      if (raw.writableLength > mostWaiting) raw.destroy();
    };
    // What is told while the missed edits are read waits for them, so that edits come in their order.
    let waiting: LiveMessage[] | undefined = [];
    const stop = hub.listen(key, user.id, revision, (message) => {
      if (waiting === undefined) write(message);
      else waiting.push(message);
    });
    const { logins } = auth;
    // It ends when the session does, or the right to read: at once where that is known here, else at the next beat.
    const ended = login && logins?.whenEnded(login, () => raw.end());
    const forget = readiness.whenEnding(() => raw.end());
    const askAgain = (): void => {
      if (login === undefined || logins === undefined) return;
      logins.mayStillRead(login, params.id).then(
        (may) => (may ? undefined : raw.end()),
        // A database that is away says nothing against it.
        () => undefined,
      );
    };
    const unwatch = login && logins?.whenRightsEnd(user, askAgain);
    const timer = setInterval(() => {
      raw.write(': still here\n\n');
      askAgain();
    }, beat);
    raw.once('close', () => {
      clearInterval(timer);
      ended?.();
      unwatch?.();
      forget();
      stop();
      if (client !== undefined) hub.leave(key, user.id, client);
    });
    // What a hub wrote.
    for (const there of await recentPresence(db, key).catch(() => []))
      hub.hear(key, JSON.parse(there) as PresentThere);
    // Asked once the window is listened for: what is stored from here on is told.
    const missed = Number.isSafeInteger(seen)
      ? await eventsAfter(db, key, seen, mostMissed).catch(() => undefined)
      : [];
    if (missed === undefined) {
      // The window comes again, and says what it has seen.
      raw.destroy();
      return undefined;
    }
    const last = missed.at(-1)?.revision ?? Math.min(seen, revision);
    write({
      type: 'hello',
      revision: Math.max(revision, last),
      present: hub.presentIn(key),
      ...(client !== undefined && { you: client }),
    });
    for (const one of missed) write({ type: 'edit', event: withHash(one) });
    for (const message of waiting)
      if (message.type !== 'edit' || message.event.revision > last) write(message);
    waiting = undefined;
    return undefined;
  },

  'POST /api/assessments/:id/presence': async ({ services: { db, hub }, user, login, params, body }) => {
    const row = await findRow(db, params.id);
    if (!row.ok) return row;
    const { client, record } = body;
    // With logins nobody says their own name.
    const name = login === undefined ? body.name : user.name;
    hub.arrive(row.value.key, user.id, {
      client: toldAs(client),
      name,
      ...(record !== undefined && { record }),
    });
    return noContent;
  },
} satisfies Partial<Handlers>;
