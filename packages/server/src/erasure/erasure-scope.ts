import type { ToErase, User } from '@risikobilde/api';
import type { EditEvent, TextPlace } from '@risikobilde/core';
import { isLanguage } from '@risikobilde/words';
import type { CommentEvent } from '../store/comment-events.js';

/** The texts of what was done with comments. */
type CommentText = 'quote' | 'instead' | 'text';
const isCommentText = (field: unknown): field is CommentText =>
  field === 'quote' || field === 'instead' || field === 'text';

/** Which texts an erasure is of. */
export type Matcher = {
  readonly inRecord: (record: string, path: readonly string[], text: string) => boolean;
  readonly isUser: (user: User) => boolean;
  readonly inWhy: (text: string) => boolean;
  readonly inComment: (event: CommentEvent, field: CommentText) => boolean;
  /** Texts in files that are in no record, such as comments in YAML. */
  readonly inFile: (text: string) => boolean;
};

const never = (): false => false;
const nothing: Matcher = {
  inRecord: never,
  isUser: never,
  inWhy: never,
  inComment: never,
  inFile: never,
};

/** The letters of a text, whatever their case and however they are put together. */
export const lettersOf = (text: string): string => text.normalize('NFC').toLowerCase();

export const matcherOf = (what: ToErase): Matcher => {
  if ('person' in what) return { ...nothing, isUser: ({ id }) => id === what.person };
  if ('comment' in what)
    return {
      ...nothing,
      inComment: ({ type, comment, reply }) =>
        (type === 'written' && comment === what.comment) || reply === what.comment,
    };
  if ('record' in what) {
    const { record, field } = what;
    const wanted = field?.split('.') ?? [];
    return {
      ...nothing,
      inRecord: (of, path) =>
        of === record &&
        (field === undefined ? isLanguage(path.at(-1) ?? '') : wanted.every((step, at) => path[at] === step)),
      // What is quoted from a record goes with it, and what was suggested for it.
      inComment: (event, at) =>
        at !== 'text' &&
        event.record === record &&
        (field === undefined ||
          event.field === undefined ||
          event.field
            .split('.')
            .every((step, index) => wanted[index] === undefined || wanted[index] === step)),
    };
  }
  const needle = lettersOf(what.containing);
  const holds = (text: string): boolean => lettersOf(text).includes(needle);
  return {
    // Ids and kinds are what the records are known by, and no texts.
    inRecord: (_, path, text) =>
      !(path.length === 1 && (path[0] === 'id' || path[0] === 'kind')) && holds(text),
    isUser: ({ name }) => holds(name),
    inWhy: holds,
    inComment: (event, field) => holds(event[field] ?? ''),
    inFile: holds,
  };
};

/** Where in its record a text of an event is; undefined where it is in none. */
export const pathInRecord = (
  event: EditEvent,
  place: TextPlace,
): { readonly record: string; readonly path: readonly string[] } | undefined => {
  const [field, index, name, ...rest] = place;
  const change = field === 'changes' && typeof index === 'number' ? event.changes[index] : undefined;
  if (change === undefined || name === 'record' || name === 'field') return undefined;
  const before = 'field' in change ? change.field.split('.') : [];
  return { record: change.record, path: [...before, ...rest.map(String)] };
};

/** Whether a text of an edit is to be erased. Hashes of files are no texts of anybody's. */
export const isInEvent = (matcher: Matcher, event: EditEvent, place: TextPlace, text: string): boolean => {
  if (place[0] === 'who') return matcher.isUser(event.who);
  if (place[0] === 'why') return matcher.inWhy(text);
  const at = pathInRecord(event, place);
  return at !== undefined && matcher.inRecord(at.record, at.path, text);
};

/** Whether a text of what was done with comments is to be erased. */
export const isInCommentEvent = (matcher: Matcher, event: CommentEvent, place: TextPlace): boolean => {
  const [field] = place;
  if (field === 'by') return matcher.isUser(event.by);
  return isCommentText(field) && matcher.inComment(event, field);
};
