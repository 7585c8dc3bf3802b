import type { LiveMessage } from '@risikobilde/core';
import { z } from 'zod';
import { withHash } from '../../commands/next-event.js';
import type { Services } from '../../services.js';
import { findAssessment } from '../../store/assessments.js';
import { eventsAfter } from '../../store/events.js';
import { type App, assessmentParams, refusals } from '../app-types.js';
import { sendProblem } from '../problems.js';

const mostStreams = 500;
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

/**
 * What happens to an assessment, as it happens (server-sent events). A window that comes back says with `after` or
 * Last-Event-ID which revision it has seen, and gets what it missed.
 */
export const getLive = (app: App, { db, hub }: Services): void => {
  app.get(
    '/api/assessments/:id/live',
    {
      schema: {
        summary: 'Live edits, comments and presence (text/event-stream)',
        params: assessmentParams,
        querystring: z.strictObject({
          after: z.coerce
            .number()
            .int()
            .nonnegative()
            .max(2 ** 31 - 1)
            .optional(),
          client: z
            .string()
            .regex(/^[A-Za-z0-9_-]{8,64}$/)
            .optional()
            .describe('The window, as in presence: it is gone when its stream ends'),
        }),
        response: refusals,
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const row = await findAssessment(db, id);
      if (row === undefined)
        return sendProblem(reply, { code: 'not-found', detail: `found no assessment with the id ${id}` });
      if (hub.listeners() >= mostStreams)
        return sendProblem(reply, { code: 'too-many-streams', detail: `${mostStreams} streams are open` });
      const { key } = row;
      const seen = Number(request.headers['last-event-id'] ?? request.query.after ?? row.revision);
      const { client } = request.query;

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
      const stop = hub.listen(key, (message) => {
        if (waiting === undefined) write(message);
        else waiting.push(message);
      });
      const timer = setInterval(() => raw.write(': still here\n\n'), beat);
      raw.once('close', () => {
        clearInterval(timer);
        stop();
        if (client !== undefined) hub.leave(key, client);
      });
      const missed =
        Number.isSafeInteger(seen) && seen < row.revision ? await eventsAfter(db, key, seen, mostMissed) : [];
      write({ type: 'hello', revision: row.revision, present: hub.presentIn(key) });
      for (const one of missed) write({ type: 'edit', event: withHash(one) });
      const last = missed.at(-1)?.revision ?? 0;
      for (const message of waiting)
        if (message.type !== 'edit' || message.event.revision > last) write(message);
      waiting = undefined;
      return reply;
    },
  );
};
