import { withMentions } from './mentions.js';
import type { Notice } from './notice.js';

/** What was said in a thread of comments. */
type Said = {
  /** Of the comment or the reply: unique. */
  readonly id: string;
  readonly thread: string;
  readonly record: string;
  /** The kind of the record; undefined when it is gone. */
  readonly kind: string | undefined;
  readonly text: string;
  readonly by: { readonly id: string; readonly name: string };
  /** Those who had said something in the thread before. */
  readonly before: readonly string[];
};

type Person = { readonly id: string; readonly name: string };

/** What something that was said tells of: people who are named in it with `@`, and, of a reply, those of the thread. */
export const noticesOfComment = (said: Said, people: readonly Person[]): readonly Notice[] => {
  const names = new Set(
    withMentions(
      said.text,
      people.map(({ name }) => name),
    ).flatMap(({ text, isName }) => (isName ? [text.slice(1).toLowerCase()] : [])),
  );
  const mentioned = people.filter(({ name }) => names.has(name.toLowerCase())).map(({ id }) => id);
  const replied = said.before.filter((id) => !mentioned.includes(id));
  const notice = (kind: 'mentioned' | 'replied', person: string): Notice => ({
    key: `said:${said.thread}:${said.id}`,
    kind,
    to: [{ person }],
    place: said.kind === undefined ? { screen: 'overview' } : { record: said.record, kind: said.kind },
    by: said.by,
  });
  return [
    ...mentioned.map((id) => notice('mentioned', id)),
    ...[...new Set(replied)].map((id) => notice('replied', id)),
  ];
};
