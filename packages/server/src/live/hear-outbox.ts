import { readComments } from '../store/comments.js';
import type { Reader } from '../store/outbox.js';
import type { OpenDatabase } from '../store/database.js';
import type { Hub, PresentThere } from './hub.js';

/** Tells the windows that are open here what any process has stored. */
export const hearOutbox = (
  within: OpenDatabase['within'],
  hub: Hub,
  followWorld: () => Promise<unknown>,
): Reader => ({
  isWanted: () => hub.keys().length > 0,
  missed: async () => {
    await followWorld();
    for (const key of hub.keys()) await hub.catchUp(key);
  },
  take: async (notices) => {
    const open = new Set(hub.keys());
    if (notices.some(({ kind }) => kind === 'world')) {
      await followWorld();
      for (const key of open) hub.tell(key, { type: 'world' });
    }
    const edited = new Map<string, number>();
    for (const { kind, assessment: key, body } of notices) if (kind === 'edit') edited.set(key, Number(body));
    // Edits first: a comment may be about a record that one of them made.
    for (const [key, revision] of edited) await hub.catchUp(key, revision);
    for (const { kind, assessment: key, body } of notices) {
      if (!open.has(key) || kind === 'edit' || kind === 'world') continue;
      // What `putPresence` wrote.
      if (kind === 'presence') hub.hear(key, JSON.parse(body) as PresentThere);
      else if (kind === 'deleted') hub.tell(key, { type: 'deleted' });
      else
        for (const comment of await readComments(within({ assessment: key }), key, body))
          hub.tell(key, { type: 'comment', comment });
    }
  },
});
