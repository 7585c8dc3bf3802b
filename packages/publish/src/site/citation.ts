import {
  citedAs,
  hostOf,
  isOwnLaw,
  isKnown,
  isPrimaryAddress,
  isUnchecked,
  type LocalDate,
  type OfficialText,
  officialText,
  unknownCountry,
  type WorldEntry,
} from '@risikobilde/core';
import { emphasis, line, link, plainText } from '../tree/inline.js';
import { type PageWriter, worldEntry } from '../tree/writer.js';
import type { Cell } from '../tree/tree.js';

/**
 * The reader's words with a footnote that says what is cited: title, identifiers, where its publisher has the text, and how it
 * is known. In a footnote the same stands in brackets: a footnote has none of its own.
 */
export const citation = (id: string, words: Cell, writer: PageWriter): Cell => {
  if (writer.view.access(id) === 'hidden') return words;
  const entry = worldEntry(writer.view, id);
  if (!entry) {
    writer.warn('dangling-reference', id);
    return [...words, plainText(` (${writer.t('document.unknown')})`)];
  }
  if (writer.inNote())
    return [...words, plainText(' ('), ...commaed(sourceParts(entry, writer)), plainText(')')];
  const name = writer.text('title' in entry ? entry.title : entry.name);
  const note = writer.noteOn(
    `source:${id}`,
    () => [
      { type: 'paragraph', children: [...commaed([name, ...sourceParts(entry, writer)]), plainText('.')] },
    ],
    () => [...commaed([linkedName(entry, name, writer), ...shortParts(entry, writer)]), plainText('.')],
  );
  return [...words, note];
};

const linkedName = (entry: WorldEntry, name: Cell, writer: PageWriter): Cell => {
  const official = officialOf(entry, writer);
  const url = official?.url ?? factOf(entry)?.cite.url;
  return url !== undefined && (official !== undefined || isPrimaryAddress(writer.view.world.entries, url))
    ? [link(url, name)]
    : name;
};

/** What can be typed to find it, and that it has not been read where that is so. */
const shortParts = (entry: WorldEntry, writer: PageWriter): readonly Cell[] => {
  const fact = factOf(entry);
  const [first] = entry.kind === 'source' ? identifiersOf(entry) : [];
  return [
    ...(first ? [first] : []),
    ...ownLawOf(entry, writer),
    ...(fact && isUnchecked(fact.verification)
      ? [[emphasis(line(writer.t('document.unchecked')))]]
      : fact && isByAccount(fact, officialOf(entry, writer), isOwnSource(entry, writer), writer)
        ? [line(writer.t('document.byAccountShort'))]
        : []),
  ];
};

const officialOf = (entry: WorldEntry, writer: PageWriter): OfficialText | undefined =>
  entry.kind === 'source' ? officialText(writer.view.world.entries, entry, writer.language) : undefined;

/** Whose law it is that a body has entered itself; of what the world holds its issuer says it. */
const ownLawOf = (entry: WorldEntry, writer: PageWriter): readonly Cell[] => {
  const own = writer.view.context.recordOfAnyDay(entry.id);
  if (entry.kind !== 'source' || own?.kind !== 'ownSource' || !isOwnLaw(own)) return [];
  if (entry.jurisdiction === unknownCountry) return [[emphasis(line(writer.t('document.whoseLawUnsaid')))]];
  return [
    line(
      entry.jurisdiction === 'EEA'
        ? writer.word('ownSource.jurisdiction', entry.jurisdiction)
        : writer.country(entry.jurisdiction),
    ),
  ];
};

const isOwnSource = ({ id }: WorldEntry, writer: PageWriter): boolean =>
  writer.view.context.recordOfAnyDay(id)?.kind === 'ownSource';

/** What is cited in full, as a list of sources has it. */
export const sourceCell = (entry: WorldEntry, writer: PageWriter): Cell => [
  ...commaed([writer.text('title' in entry ? entry.title : entry.name), ...sourceParts(entry, writer)]),
  plainText('.'),
];

/** What is said, with where it was read and how it is known. */
export const factCell = (said: string, fact: Fact, writer: PageWriter): Cell => [
  ...commaed([line(said.replace(/\.$/, '')), ...howKnown(fact, undefined, false, writer)]),
  plainText('.'),
];

const commaed = (parts: readonly Cell[]): Cell =>
  parts.flatMap((part, index) => (index === 0 ? part : [plainText(', '), ...part]));

// What stands after the name of what is cited.
const sourceParts = (entry: WorldEntry, writer: PageWriter): readonly Cell[] => {
  const fact = factOf(entry);
  const official = officialOf(entry, writer);
  return [
    ...(entry.kind === 'source'
      ? [writer.text(entry.issuer), ...ownLawOf(entry, writer), ...identifiersOf(entry)]
      : []),
    ...(official
      ? [
          [
            ...linkedOnce(official.url, official.publisher, writer),
            ...line(writer.t('document.textIn', { language: official.language })),
          ],
        ]
      : []),
    ...(fact ? howKnown(fact, official, isOwnSource(entry, writer), writer) : []),
  ];
};

const linkedOnce = (url: string, words: string, writer: PageWriter): Cell =>
  writer.isFirstLink(url) ? [link(url, line(words))] : line(words);

// Never an address of somebody who writes about it. What a body has entered itself is cited as the body gave it.
const howKnown = (
  fact: Fact,
  official: OfficialText | undefined,
  isOwn: boolean,
  writer: PageWriter,
): readonly Cell[] => {
  const { cite, verification } = fact;
  const { url, read } = cite;
  const title = citedAs(cite);
  const isAtPublisher = atPublisher(fact, isOwn, writer);
  const said: Cell[] =
    url !== undefined && isAtPublisher && !official ? [linkedOnce(url, title, writer)] : [];
  const whenRead = cite.later ? [[emphasis(line(writer.t('document.readEarlier')))]] : readOn(read, writer);
  if (isUnchecked(verification)) return [...said, [emphasis(line(writer.t('document.unchecked')))]];
  if (isByAccount(fact, official, isOwn, writer)) return [line(writer.t('document.byAccount', { title }))];
  if (official && (url === undefined || hostOf(url) !== hostOf(official.url)))
    return [line(writer.t('document.checkedAgainst', { title })), ...whenRead];
  if (!official && !isAtPublisher) return [line(writer.t('document.checkedAgainst', { title })), ...whenRead];
  return [...said, ...whenRead];
};

const atPublisher = ({ cite: { url } }: Fact, isOwn: boolean, { view }: PageWriter): boolean =>
  url !== undefined && (isOwn || isPrimaryAddress(view.world.entries, url));

/** Known by what others say of it alone. */
const isByAccount = (
  fact: Fact,
  official: OfficialText | undefined,
  isOwn: boolean,
  writer: PageWriter,
): boolean => fact.verification !== 'P' && (official !== undefined || !atPublisher(fact, isOwn, writer));

// A document of an earlier day tells of no reading that nobody had done yet.
const readOn = (read: LocalDate | undefined, writer: PageWriter): readonly Cell[] =>
  read && isKnown(writer.view.context, read) ? [line(writer.t('document.read', { date: read }))] : [];

export type Fact = Pick<Extract<WorldEntry, { kind: 'source' }>, 'cite' | 'verification'>;

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
