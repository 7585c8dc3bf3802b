import { markOf, normal, noteSign } from '../formats/docx/tags.js';
import { editedMarkdown, lettersOfSpans, markdownOf, splitInto, splitSign } from './edited-markdown.js';
import { type FieldProposals, isOwn } from './field-proposals.js';
import { type Container, containersOf, textOf } from './markdown-letters.js';
import { textAt, type WordLeft, type WordProposal } from './proposal.js';
import type { Span } from './read-word.js';
import { placeOf, slot, type TaggedText } from './tagged-texts.js';
import type { FileComparison } from './file-comparison.js';

/** The paragraphs of chapters that were edited, written into them and taken out. */
export const chapterProposals = (compared: FileComparison): FieldProposals => {
  const { assessment, language, hasMoved, file, given, made } = compared;
  const proposals: WordProposal[] = [];
  const left: WordLeft[] = [];
  const used = new Set<number>();
  const records = new Map(assessment.records.map((record) => [record.id, record]));
  const isChapter = (text: TaggedText): boolean => text.line !== undefined;
  const all = [...given.texts.values()]
    .flat()
    .filter(isChapter)
    .toSorted((a, b) => a.at - b.at);
  const fresh = [...made.texts.values()]
    .flat()
    .filter(isChapter)
    .toSorted((a, b) => a.at - b.at);
  const byBase = new Map(fresh.map((text) => [baseOf(text), text]));
  const met = new Set<TaggedText>();
  const paragraphs = new Map<string, readonly (readonly [string, Container])[]>();

  const source = (text: TaggedText) => {
    const record = records.get(text.record);
    const tag = text.language ?? language;
    const markdown = record && textAt(record, text.path)?.[tag];
    if (markdown === undefined) return undefined;
    const key = `${text.record}/${text.path}@${tag}`;
    const containers = paragraphs.get(key) ?? [...containersOf(markdown)];
    paragraphs.set(key, containers);
    const container = containers.find(([line]) => line === text.line)?.[1];
    return container && { tag, markdown, container };
  };
  const propose = (
    type: WordProposal['type'],
    now: TaggedText,
    at: number,
    before: string,
    after: string,
    isContested: boolean,
  ): void => {
    const { record, path, line = '' } = now;
    proposals.push({
      type,
      record,
      path,
      language: now.language ?? language,
      line: Number.parseInt(line, 10),
      at,
      before,
      after,
      isContested,
    });
  };
  const leave = (text: TaggedText, reason: WordLeft['reason'], words: string): void => {
    const { record, path, line = '' } = text;
    left.push({
      reason,
      record,
      path,
      line: Number.parseInt(line, 10),
      text: words.replaceAll(noteSign, ''),
    });
  };

  // A paragraph that was split has its tag twice.
  const groups = new Map<string, TaggedText[]>();
  for (const text of all) {
    const key = `${placeOf(text)}~${text.base}`;
    groups.set(key, [...(groups.get(key) ?? []), text]);
  }
  const following = newParagraphs(compared, used);
  for (const [, group] of groups) {
    const [first] = group;
    if (first === undefined) continue;
    const samePlace = made.texts.get(placeOf(first))?.at(0);
    const now = samePlace?.base === first.base ? samePlace : (byBase.get(baseOf(first)) ?? samePlace);
    if (now) met.add(now);
    const pieces = group.filter(({ text }) => text !== '');
    const added =
      hasMoved && now?.base !== first.base ? [] : group.flatMap(({ at }) => following.get(at) ?? []);
    const words = normal(pieces.map(({ text }) => text).join(' '));
    const isAsMade = group.length === 1 && first.isAsMade;
    const isSetAlike = now === undefined || isSameSet(first, now);
    if (isAsMade && isSetAlike && added.length === 0) continue;
    if (now === undefined) {
      if (markOf(words) !== first.base) leave(first, 'gone', words);
      continue;
    }
    if (pieces.length === 1 && words === now.text && isSetAlike && added.length === 0) continue;
    const isContested = now.base !== first.base;
    // Ours is newer, and the file has what it was made from.
    if (isAsMade && isContested && added.length === 0) continue;
    const place = source(now);
    if (!isOwn(assessment, now.record)) leave(now, 'platform', words);
    else if (place === undefined) leave(now, 'notMarkdown', words);
    else {
      const { container, markdown } = place;
      const at = container.node.position?.start.offset ?? 0;
      const before = markdown.slice(at, container.node.position?.end.offset);
      const isWhole = isAsMade && (isSetAlike || isContested);
      const edited = isWhole
        ? before
        : pieces.length > 0 && editedMarkdown(container, markdown, now.spans, spansOf(pieces));
      const after =
        edited && splitInto(edited, container.in === 'text' && container.node.type === 'paragraph');
      if (edited === false) takeOut(now, place);
      else if (after === undefined) leave(now, pieces.length > 1 ? 'split' : 'notMarkdown', words);
      else {
        const tail = added.map((k) => writtenAfter(container, before, k));
        if (tail.includes(undefined)) leave(now, 'split', added.map((k) => textAtParagraph(k)).join(' '));
        const whole = after + (tail.includes(undefined) ? '' : tail.join(''));
        if (whole !== before)
          propose(after === before ? 'added' : 'changed', now, at, before, whole, isContested);
      }
    }
  }
  // What is not in the file was taken out of it, unless it was written since.
  if (!hasMoved)
    for (const text of fresh)
      if (!met.has(text)) {
        const place = source(text);
        if (place && isOwn(assessment, text.record)) takeOut(text, place);
        else leave(text, 'emptied', text.text);
      }
  return { proposals, left, used };

  function textAtParagraph(k: number): string {
    return normal(file.paragraphs[k]?.spans.map(({ text }) => text).join('') ?? '');
  }

  /** A paragraph of the file as Markdown that follows another; undefined where Markdown has no place for it. */
  function writtenAfter({ in: where, node }: Container, before: string, k: number): string | undefined {
    const paragraph = file.paragraphs[k];
    const letters = lettersOfSpans(paragraph?.spans ?? []).map((letter) => ({
      ...letter,
      link: /^(https?:\/\/|mailto:)/i.test(letter.link ?? '') ? letter.link : undefined,
    }));
    if (paragraph === undefined || textOf(letters).includes(noteSign) || before === '') return undefined;
    const words = markdownOf(letters);
    if (where === 'text' && node.type !== 'tableCell')
      return `\n\n${paragraph.isListed && node.type !== 'heading' ? '- ' : ''}${words}`;
    if (where !== 'item') return undefined;
    const column = node.position?.start.column ?? 1;
    return paragraph.isListed ? `\n${' '.repeat(Math.max(0, column - 3))}- ${words}` : undefined;
  }

  function takeOut(text: TaggedText, { container, markdown }: NonNullable<ReturnType<typeof source>>): void {
    const { node } = container;
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    const lineStart = markdown.lastIndexOf('\n', start - 1) + 1;
    const opens = markdown.slice(lineStart, start);
    const closes = /^[ \t]*(\r?\n|$)/.exec(markdown.slice(end))?.[0];
    const isItem = container.in === 'item' && /^\s*([-*+]|\d+[.)])\s+$/.test(opens);
    // An item that holds more, such as items of its own, cannot go without them.
    const holdsMore = isItem && /^[ \t]*(\r?\n)+[ \t]{2,}\S/.test(markdown.slice(end));
    if (
      closes === undefined ||
      holdsMore ||
      (container.in !== 'text' && !isItem) ||
      (container.in === 'text' && opens !== '')
    )
      return leave(text, 'emptied', text.text);
    const blank = isItem ? '' : (/^(\r?\n)*/.exec(markdown.slice(end + closes.length))?.[0] ?? '');
    return propose(
      'removed',
      text,
      lineStart,
      markdown.slice(lineStart, end + closes.length + blank.length),
      '',
      false,
    );
  }
};

const spansOf = (pieces: readonly TaggedText[]): readonly Span[] =>
  pieces.flatMap(({ spans }, k) =>
    k === 0 ? spans : [{ text: splitSign, strong: false, struck: false, emphasised: false }, ...spans],
  );

const baseOf = ({ record, path, base }: TaggedText): string => `${record}/${path}~${base}`;

const isSameSet = (a: TaggedText, b: TaggedText): boolean => {
  const [one, other] = [lettersOfSpans(a.spans), lettersOfSpans(b.spans)];
  return (
    one.length === other.length &&
    one.every((letter, k) => {
      const same = other[k];
      return (
        letter.text === same?.text &&
        (letter.text === ' ' ||
          letter.text === noteSign ||
          (letter.strong === same.strong &&
            letter.struck === same.struck &&
            letter.emphasised === same.emphasised &&
            letter.link === same.link))
      );
    })
  );
};

/** Paragraphs without a tag that are not published, by the paragraph of a chapter that they follow. */
const newParagraphs = (
  { file, given, made, hasMoved }: FileComparison,
  used: Set<number>,
): ReadonlyMap<number, readonly number[]> => {
  const known = new Map<string, number>();
  for (const words of made.outside) if (words !== undefined) known.set(words, (known.get(words) ?? 0) + 1);
  const here = new Set(given.outside);
  const placeAt = new Map(
    [...given.texts].flatMap(([place, texts]) => texts.map(({ at }) => [at, place] as const)),
  );
  // What publishing writes after a paragraph, and the file has no more: it was edited, and nothing is new.
  const isReplaced = (at: number): boolean => {
    const fresh = made.texts.get(placeAt.get(at) ?? '')?.at(-1);
    const next = fresh && made.outside.slice(fresh.at + 1).find((words) => words !== '');
    return next !== undefined && !here.has(next);
  };
  const found = new Map<number, number[]>();
  let last: number | undefined;
  given.outside.forEach((words, k) => {
    const isInCell = file.paragraphs[k]?.cell !== undefined;
    if (words === undefined) last = isInCell ? undefined : k;
    if (words === undefined || words === '') return;
    const count = known.get(words) ?? 0;
    known.set(words, count - 1);
    // Where the assessment has moved, what publishing made is not known: only between two paragraphs of a chapter is it sure.
    const next = given.outside.findIndex((one, at) => at > k && one !== '');
    const isSure = !hasMoved || (next !== -1 && given.outside[next] === undefined);
    if (count > 0 || last === undefined || isInCell || words.includes(slot) || !isSure || isReplaced(last)) {
      last = undefined;
      return;
    }
    found.set(last, [...(found.get(last) ?? []), k]);
    used.add(k);
  });
  return found;
};
