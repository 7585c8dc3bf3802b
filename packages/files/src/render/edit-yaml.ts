import { isObject, isSameResult } from '@risikobilde/core';
import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { blockText, fieldText, flowFields, flowText, indentLines } from './write-yaml.js';

/** Splice: a range of a text and its replacement. */
export type Splice = { readonly start: number; readonly end: number; readonly text: string };

/** Thrown, and caught in this folder, where an edit cannot be made in place: the next larger value is then written anew. */
class NotInPlace extends Error {}

const startOf = (node: Node): number => node.range?.[0] ?? 0;
const isFlow = (node: unknown): boolean => isCollection(node) && node.flow === true;

/** Where the content of a node ends: before trailing comments and blank lines, which belong to what is around it. */
const endOf = (text: string, node: Node): number => {
  if (isCollection(node) && node.flow !== true) {
    const last: unknown = node.items.at(-1);
    const pair = isMap(node) ? (last as Pair | undefined) : undefined;
    const inner = pair ? (isNode(pair.value) ? pair.value : pair.key) : last;
    if (isNode(inner)) {
      const end = endOf(text, inner);
      return pair && !isNode(pair.value) ? text.indexOf(':', end) + 1 : end;
    }
  }
  let end = node.range?.[1] ?? 0;
  while (end > startOf(node) && /\s/.test(text[end - 1] ?? '')) end--;
  return end;
};

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;
const lineEnd = (text: string, offset: number): number => {
  const end = text.indexOf('\n', offset);
  const stop = end === -1 ? text.length : end;
  return text[stop - 1] === '\r' && stop > offset ? stop - 1 : stop;
};
const columnOf = (text: string, offset: number): number => offset - lineStart(text, offset);

const keyNode = (pair: Pair): Node => {
  if (isNode(pair.key)) return pair.key;
  throw new NotInPlace();
};
const pairEnd = (text: string, pair: Pair): number => {
  const key = keyNode(pair);
  const value = isNode(pair.value) ? pair.value : undefined;
  const afterKey = text.indexOf(':', endOf(text, key)) + 1;
  return value === undefined ? afterKey : Math.max(afterKey, endOf(text, value));
};

/** Replaces a field's value, writing the field anew. */
const replaceField = (text: string, pair: Pair, value: unknown, inFlow: boolean): Splice => {
  const key = keyNode(pair);
  const start = startOf(key);
  const name = isScalar(key) ? String(key.value) : '';
  const written = inFlow
    ? flowFields({ [name]: value })
    : indentLines(fieldText(name, value, isNode(pair.value) ? pair.value : null), columnOf(text, start));
  return { start, end: pairEnd(text, pair), text: written };
};

/** Removes whole lines, with the comment lines right above when there is something else above those. */
const removeLines = (text: string, from: number, to: number, withComments: boolean): Splice => {
  let start = lineStart(text, from);
  const top = withComments ? 0 : start;
  while (start > top) {
    const above = lineStart(text, start - 1);
    if (!/^\s*#/.test(text.slice(above, start))) break;
    start = above;
  }
  if (start > 0)
    return { start: text[start - 2] === '\r' ? start - 2 : start - 1, end: lineEnd(text, to), text: '' };
  const end = lineEnd(text, to);
  return { start, end: text[end] === '\r' ? end + 2 : end + 1, text: '' };
};

const editMap = (
  text: string,
  node: YAMLMap,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): readonly Splice[] => {
  const splices: Splice[] = [];
  const added: string[] = [];
  const pairs = new Map(node.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair]));
  const last = node.items.at(-1);
  if (last === undefined) throw new NotInPlace();
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (isSameResult(before[name], after[name])) continue;
    const pair = pairs.get(name);
    if (after[name] === undefined) {
      if (pair === undefined) continue;
      const start = startOf(keyNode(pair));
      if (isFlow(node) || text.slice(lineStart(text, start), start).trim() !== '' || node.items.length === 1)
        throw new NotInPlace();
      splices.push(removeLines(text, start, pairEnd(text, pair), false));
    } else if (pair === undefined) {
      added.push(name);
    } else {
      const inner = isNode(pair.value) ? editInside(text, pair.value, before[name], after[name]) : undefined;
      splices.push(...(inner ?? [replaceField(text, pair, after[name], isFlow(node))]));
    }
  }
  if (added.length > 0) {
    const end = pairEnd(text, last);
    if (isFlow(node)) {
      splices.push({
        start: end,
        end,
        text: added.map((name) => `, ${flowFields({ [name]: after[name] })}`).join(''),
      });
    } else {
      const column = columnOf(text, startOf(keyNode(last)));
      const lines = added.map(
        (name) => `\n${' '.repeat(column)}${indentLines(fieldText(name, after[name], null), column)}`,
      );
      const at = lineEnd(text, end);
      splices.push({ start: at, end: at, text: lines.join('') });
    }
  }
  return splices;
};

const idIn = (value: unknown): string | undefined =>
  isObject(value) && typeof value['id'] === 'string' ? value['id'] : undefined;

/**
 * Which item of the old list each item of the new one is, -1 for new ones; by id where items have one, else by
 * position or, when items are only taken out, by content. Undefined when items changed places.
 */
const alignment = (before: readonly unknown[], after: readonly unknown[]): readonly number[] | undefined => {
  const ids = before.map(idIn);
  const named =
    [...before, ...after].every((item) => idIn(item) !== undefined) && new Set(ids).size === ids.length;
  let from = 0;
  const found = after.map((item, index) => {
    if (named) return ids.indexOf(idIn(item));
    if (after.length >= before.length) return index < before.length ? index : -1;
    while (from < before.length && !isSameResult(before[from], item)) from++;
    return from < before.length ? from++ : -2;
  });
  const kept = found.filter((index) => index >= 0);
  const inOrder = kept.every((index, at) => at === 0 || index > (kept[at - 1] ?? -1));
  const newLast = found.slice(kept.length).every((index) => index === -1);
  return inOrder && newLast && kept.length > 0 ? found : undefined;
};

/** Where the dash of an item stands in its line; an item that does not start its line cannot be edited as a line. */
const dashOf = (text: string, item: Node): number => {
  const start = startOf(item);
  const before = text.slice(lineStart(text, start), start);
  const match = /^( *)- +$/.exec(before);
  if (match === null) throw new NotInPlace();
  return lineStart(text, start) + (match[1] ?? '').length;
};

const editList = (
  text: string,
  node: YAMLSeq,
  before: readonly unknown[],
  after: readonly unknown[],
): readonly Splice[] => {
  const found = alignment(before, after);
  if (found === undefined || node.items.length !== before.length) throw new NotInPlace();
  const items = node.items.map((item) => {
    if (!isNode(item)) throw new NotInPlace();
    return item;
  });
  const splices: Splice[] = [];
  items.forEach((item, index) => {
    const at = found.indexOf(index);
    if (at === -1) {
      if (isFlow(node)) throw new NotInPlace();
      splices.push(removeLines(text, dashOf(text, item), endOf(text, item), index > 0));
    } else if (!isSameResult(before[index], after[at])) {
      const inner = editInside(text, item, before[index], after[at]);
      const written = isFlow(node)
        ? flowText(after[at])
        : indentLines(blockText(after[at]), columnOf(text, startOf(item)));
      splices.push(...(inner ?? [{ start: startOf(item), end: endOf(text, item), text: written }]));
    }
  });
  const added = after.filter((_, index) => found[index] === -1);
  const last = items.at(-1);
  if (added.length === 0 || last === undefined) return splices;
  const end = endOf(text, last);
  if (isFlow(node))
    return [...splices, { start: end, end, text: added.map((value) => `, ${flowText(value)}`).join('') }];
  const dash = columnOf(text, dashOf(text, last));
  const at = lineEnd(text, end);
  const lines = added.map((value) => `\n${' '.repeat(dash)}- ${indentLines(blockText(value), dash + 2)}`);
  return [...splices, { start: at, end: at, text: lines.join('') }];
};

/** Minimal splices inside a value that make it the new one; undefined when it must be written anew. */
export const editInside = (
  text: string,
  node: Node,
  before: unknown,
  after: unknown,
): readonly Splice[] | undefined => {
  try {
    if (isMap(node) && isObject(before) && isObject(after)) return editMap(text, node, before, after);
    if (isSeq(node) && Array.isArray(before) && Array.isArray(after))
      return editList(text, node, before, after);
    return undefined;
  } catch (error) {
    if (error instanceof NotInPlace) return undefined;
    throw error;
  }
};

export const applySplices = (text: string, splices: readonly Splice[]): string => {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  // From the end, so that earlier offsets stay true; an insertion goes before the removal that ends where it stands.
  // Of two insertions at one place, what was found first stands first.
  const sorted = splices
    .map((splice, order) => ({ ...splice, order }))
    .sort((a, b) => b.start - a.start || b.end - a.end || b.order - a.order);
  return sorted.reduce(
    (result, { start, end, text: written }) =>
      result.slice(0, start) + written.replaceAll('\n', lineBreak) + result.slice(end),
    text,
  );
};
