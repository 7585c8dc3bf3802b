import { isMessage, languageOf, type Sayable } from '@risikobilde/words';
import {
  type AssessmentRecord,
  countryName,
  isUnchecked,
  type Text,
  type WorldEntry,
} from '@risikobilde/core';
import { formatDay } from '@risikobilde/words';
import { recordTitle } from '../record/record-title.js';
import { valueWord } from '@risikobilde/words';
import { articleInSentence } from '../words/article-words.js';
import { line, link, pageUrl, plainText } from '../tree/inline.js';
import type { AnnexLetter, Cell, Footnote, Inline, PublishWarning } from '../tree/tree.js';
import type { View } from '../tree/view.js';
import { flat, type PageWriter } from '../tree/writer.js';

/** Where annex F tells which edition of the platform's document the rest is in. */
export const platformAnchor = 'platform';

/** Numbers that run through all pages of one language. */
export type Counters = { tables: number; figures: number };

export const createCounters = (): Counters => ({ tables: 0, figures: 0 });

/** Where things are shown: a chapter on its page, any other record on a page of an annex. */
export type Places = {
  readonly ofSection: ReadonlyMap<string, string>;
  /** The page of an annex that a record stands on; undefined of what stands in the platform's own document. */
  readonly ofRecord: (record: AssessmentRecord) => string | undefined;
  readonly ofAnnex: (letter: AnnexLetter) => string;
  readonly decision: string;
};

/** Opens a page of a view: what is written through it is noted, numbered and counted. */
export const createPageWriter = (
  view: View,
  places: Places,
  counters: Counters,
  owner: string,
  warnings: PublishWarning[],
): PageWriter => {
  const { language, words } = view;
  const { t } = words;
  const footnotes: Footnote[] = [];
  const numbers = new Map<string, number>();
  let fellBack = false;
  let unchecked = false;
  let noting = 0;
  const linked = new Set<string>();
  const warn = (code: PublishWarning['code'], found: string) => {
    if (
      !warnings.some(
        (w) => w.code === code && w.record === owner && w.found === found && w.language === language,
      )
    )
      warnings.push({ code, language, record: owner, found });
  };
  const text = (value: Sayable): Cell => {
    const lang = isMessage(value)
      ? words.languageOf(value)
      : languageOf(value, language, view.context.head.mainLanguage);
    const said = flat(isMessage(value) ? words.say(value) : (value[lang] ?? ''));
    // An id or a code is in no language.
    if (lang === 'und') return line(said);
    const place = isMessage(value) ? undefined : view.placeOf(value);
    const node: Inline =
      place === undefined ? plainText(said) : { type: 'text', value: said, data: { place } };
    if (lang === language) return [node];
    fellBack = true;
    return [{ type: 'foreign', lang, children: [node] }];
  };
  const marked = (cell: Cell, entry: WorldEntry): Cell => {
    if (!('verification' in entry) || !isUnchecked(entry.verification)) return cell;
    unchecked = true;
    return [...cell, plainText(` (${t('document.unchecked')})`)];
  };
  const writer: PageWriter = {
    view,
    language,
    text,
    words,
    t,
    plain: (said) => flat(words.say(said)),
    word: (place, value) => valueWord(words, place, value),
    date: (date, precision = 'day') =>
      formatDay(date.slice(0, { day: 10, month: 7, year: 4 }[precision]), language),
    country: (code) => words.say(countryName(code)),
    sentence: view.told,
    ref: (id, words) => {
      const record = view.record(id);
      if (record) return [link(urlOf(record, places), words ?? titleCell(record, writer))];
      const access = view.access(id);
      if (access === 'hidden') return words ?? view.heldBack(id);
      const past = access === 'notPart' ? view.context.recordOfAnyDay(id) : undefined;
      const shown = words ?? (past ? titleCell(past, writer) : line(id));
      const remark = past ? t('document.notPart', { date: view.evaluation.asOf }) : t('document.unknown');
      return [...shown, plainText(` (${remark})`)];
    },
    fact: (kind, id) => {
      if (view.access(id) === 'hidden') return line(t('document.hidden'));
      const entry = view.context.world(kind, id);
      if (!entry) return line(`${id} (${t('document.unknown')})`);
      const name = text(nameOf(entry));
      return marked(name, entry);
    },
    item: (reference, written = reference) => {
      const [catalogue = '', ...rest] = reference.split(':');
      const found = view.context.world('catalogue', catalogue);
      const item = found?.items.find((candidate) => candidate.id === rest.join(':'));
      if (!found || !item) return line(written);
      const cell: Cell = [
        ...text(item.text),
        plainText(' ('),
        ...(item.article === undefined
          ? text(item.cited ?? found.title)
          : line(articleInSentence(words, item.article))),
        // A publisher that numbers its own points is cited by the number.
        ...(/^\d/.test(item.id) && item.article === undefined ? [plainText(`, ${item.id}`)] : []),
        plainText(')'),
      ];
      return marked(cell, { ...found, verification: item.verification ?? found.verification });
    },
    alternative: (id) => {
      const found = view.context.head.alternatives.find((alternative) => alternative.id === id);
      return found ? text(found.name) : line(id);
    },
    toPage: (page, words) => [
      link(pageUrl(page === 'decision' ? places.decision : places.ofAnnex(page)), line(words)),
    ],
    noteOn: (key, blocks, short) => {
      const known = numbers.get(key);
      // Numbers start anew on each page.
      const number = known ?? numbers.size + 1;
      if (known === undefined) {
        numbers.set(key, number);
        // Held before the note is written, so that it keeps its place.
        const place = footnotes.length;
        footnotes.push({ number, blocks: [] });
        noting += 1;
        footnotes[place] = { number, blocks: blocks(), ...(short && { short: short() }) };
        noting -= 1;
      }
      return { type: 'footnoteReference', identifier: String(number), label: String(number) };
    },
    inNote: () => noting > 0,
    isFirstLink: (url) => {
      if (linked.has(url)) return false;
      linked.add(url);
      return true;
    },
    nextTable: () => (counters.tables += 1),
    nextFigure: () => (counters.figures += 1),
    warn,
    footnotes: () => footnotes,
    fellBack: () => fellBack,
    usedUnchecked: () => unchecked,
  };
  return writer;
};

const urlOf = (record: AssessmentRecord, places: Places): string => {
  const slug = record.kind === 'section' ? places.ofSection.get(record.id) : undefined;
  if (slug !== undefined) return pageUrl(slug);
  const page = places.ofRecord(record);
  return page === undefined ? pageUrl(places.ofAnnex('F'), platformAnchor) : pageUrl(page, record.id);
};

const titleCell = (record: AssessmentRecord, writer: PageWriter): Cell => recordTitle(record, writer);

const nameOf = (entry: WorldEntry): Text => {
  if (entry.kind === 'source') return entry.short;
  return 'name' in entry ? entry.name : entry.title;
};
