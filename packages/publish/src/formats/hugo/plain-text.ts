import type { Options } from 'remark-stringify';

type Write = NonNullable<NonNullable<Options['handlers']>['text']>;

/**
 * A text as Markdown: as it is where nothing in it can be read as mark-up, and as the writer of Markdown makes it safe elsewhere. That
 * looks for each of some forty signs anew, twice a text, and next to no text holds one.
 */
export const plainOrSafe: Write = (node: { readonly value: string }, parent, state, info) => {
  const { value } = node;
  if (isPlain(value, info.before, info.after)) return value;
  const siblings = parent?.children ?? [];
  const at = state.indexStack.at(-1) ?? 0;
  return state.safe(value, { ...info, afterNode: siblings[at + 1], beforeNode: siblings[at - 1] });
};

// What may open, close or divide something within a line: a sign or a break, and two signs of which one may stand outside the text.
const sign = /[\t\r\n!&*<>[\]\\_`~@|#\u007F]/;
const signs = /[Ww]\.|:\/|\]\(/;

/** Whether a text means itself between what stands before and after it, whatever it stands in. */
const isPlain = (value: string, before: string, after: string): boolean =>
  !sign.test(value) &&
  !signs.test(`${before}${value}${after}`) &&
  // At the beginning of a line many more signs mean something, and no letter does.
  (!/[\r\n]$/.test(before) || /^\p{L}/u.test(value)) &&
  (!/^[\r\n]/.test(after) || !value.endsWith(' '));
