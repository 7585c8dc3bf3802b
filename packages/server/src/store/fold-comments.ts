import type { Selectable } from 'kysely';
import type { CommentEvent } from './comment-events.js';
import type { Tables } from './tables.js';

type CommentFields = Omit<Selectable<Tables['comment']>, 'assessment' | 'organisation' | 'position'>;
type ReplyFields = Omit<Selectable<Tables['reply']>, 'organisation' | 'position'>;
/** The rows of comments and replies, in their order. */
export type FoldedComments = {
  readonly comments: readonly CommentFields[];
  readonly replies: readonly ReplyFields[];
};

/** A thread that nobody has dealt with. */
const open = { resolved: null, resolved_by: null, decision: null, because: null };

/** What the rows of comments and replies are, by what was done with them. */
export const foldComments = (events: readonly CommentEvent[]): FoldedComments => {
  const erased = erasedOn(events);
  const comments = new Map<string, CommentFields>();
  const replies: ReplyFields[] = [];
  for (const event of events) {
    const { type, comment = '', reply = '', text = '', when } = event;
    const by = JSON.stringify({ id: event.by.id, name: event.by.name });
    const thread = comments.get(comment);
    const written = { words: text, written: when, written_by: by, erased: erased.get(event.number) ?? null };
    if (type === 'written')
      comments.set(comment, {
        id: comment,
        record: event.record ?? '',
        field: event.field ?? null,
        quote: event.quote ?? null,
        instead: event.instead ?? null,
        ...open,
        ...written,
      });
    else if (type === 'answered') replies.push({ id: reply, comment, ...written });
    else if (type === 'resolved' && thread !== undefined)
      comments.set(comment, { ...thread, ...open, resolved: when, resolved_by: by });
    else if (type === 'reopened' && thread !== undefined) comments.set(comment, { ...thread, ...open });
    else if ((type === 'taken' || type === 'declined') && thread !== undefined)
      comments.set(comment, {
        ...thread,
        resolved: when,
        resolved_by: by,
        decision: type,
        because: event.text ?? null,
      });
  }
  return { comments: [...comments.values()], replies };
};

/** The day that the text of an event was erased. */
const erasedOn = (events: readonly CommentEvent[]): ReadonlyMap<number, string> =>
  new Map(
    events.flatMap(({ erased = [], when }) =>
      erased
        .filter(({ at }) => at.includes('/text'))
        .flatMap((group) => group.events.map((number) => [number, when.slice(0, 10)] as const)),
    ),
  );
