import { message, type Sayable, type SayableList, type Text } from '@risikobilde/words/message';

/** Something in no language, such as an id: said as it stands. */
export const asItStands = (text: string): Text => ({ und: text });

/** A list for a message: the first ones, and how many more there are. */
export const listOfValues = (values: Iterable<string>, shown = 12): Sayable => {
  const all = [...values];
  if (all.length === 0) return message('problem.none');
  return all.length <= shown
    ? asItStands(all.join(', '))
    : message('problem.listed', { items: all.slice(0, shown).join(', '), more: all.length - shown });
};

/** "a claim", "an activity": a kind with its article. */
export const aKind = (kind: string): Sayable =>
  message('problem.aKind', { kind, an: /^[aeiou]/.test(kind) ? 'yes' : 'no' });

/** "an activity or a claim" */
export const anyKind = (kinds: readonly string[]): SayableList => ({ list: kinds.map(aKind), or: true });
