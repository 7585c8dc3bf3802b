import { isUnchecked, type WorldEntry } from '@risikobilde/core';
import { emphasis, line, link, plainText, wordsOfCell } from '../tree/inline.js';
import { type PageWriter, worldEntry } from '../tree/writer.js';
import type { Cell } from '../tree/tree.js';

/** The reader's words with a footnote that says what is cited: title, identifiers, address, when read, and whether it is unchecked. */
export const citation = (id: string, words: Cell, writer: PageWriter): Cell => {
  if (writer.view.access(id) === 'hidden') return words;
  const entry = worldEntry(writer.view, id);
  if (!entry) {
    writer.warn('dangling-reference', id);
    return [...words, plainText(` (${writer.t('document.unknown')})`)];
  }
  const note = writer.noteOn(`source:${id}`, () => [
    { type: 'paragraph', children: [...sourceLine(entry, writer)] },
  ]);
  return [...words, note];
};

const sourceLine = (entry: WorldEntry, writer: PageWriter): Cell => {
  const title = 'title' in entry ? entry.title : entry.name;
  const name = writer.text(title);
  const cited = factOf(entry);
  const parts: Cell[] = [
    name,
    ...(entry.kind === 'source' ? [line(entry.issuer), ...identifiersOf(entry)] : []),
    ...(cited?.cite.url === undefined ? [] : [[link(cited.cite.url, line(cited.cite.title))]]),
    ...(cited && cited.cite.url === undefined && !wordsOfCell(name).includes(cited.cite.title)
      ? [line(cited.cite.title)]
      : []),
    ...(cited?.cite.read ? [line(writer.t('document.read', { date: cited.cite.read }))] : []),
    ...(cited && isUnchecked(cited.verification) ? [[emphasis(line(writer.t('document.unchecked')))]] : []),
  ];
  const separated = parts.flatMap((part, index) => (index === 0 ? part : [plainText(', '), ...part]));
  return [...separated, plainText('.')];
};

type Fact = Pick<Extract<WorldEntry, { kind: 'source' }>, 'cite' | 'verification'>;

// A series, terms and sub-processor lists carry their sources on each edition; the newest stands for the whole; a theme
// is a word of ours and has none.
const factOf = (entry: WorldEntry): Fact | undefined => {
  if ('cite' in entry) return entry;
  if (!('editions' in entry)) return undefined;
  return [...entry.editions].sort((a, b) => (a.date < b.date ? 1 : -1))[0];
};

const identifiersOf = (entry: Extract<WorldEntry, { kind: 'source' }>): readonly Cell[] => {
  const { lov, celex, ecli, oj, caseNumber, hudoc } = entry.identifiers;
  return [lov, caseNumber, celex && `CELEX ${celex}`, ecli, oj, hudoc].flatMap((identifier) =>
    identifier ? [line(identifier)] : [],
  );
};
