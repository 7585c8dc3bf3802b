import { wordsOf } from '@risikobilde/words/all';
import type { Language } from '@risikobilde/core';
import { wordsOfCell } from '../../tree/inline.js';
import type { Block, FieldItem, Figure, Footnote, Page, Value } from '../../tree/tree.js';
import { headingId } from '../html/heading-id.js';
import { array, call, type Code, content, str, text } from './code.js';
import { inlines, markdown, notesOf, type Setter } from './inline.js';
import { anchorOf, labelOf, type Places } from './links.js';
import { table } from './table.js';

/** One page of the tree as Typst, from its title; the pictures it names are drawn by whoever writes the files. */
export const lowerPage = (
  page: Page,
  language: Language,
  places: Places,
  elsewhere: string | undefined,
  width: FigureWidth,
): Code => {
  const given = new Set<string>();
  const name = (anchor: string | undefined): string | undefined => {
    if (anchor === undefined || given.has(anchor)) return undefined;
    given.add(anchor);
    return labelOf(page.slug, anchor);
  };
  const bare: Setter = { places, elsewhere, note: () => '', label: () => '' };
  const note = notesOf(page.footnotes, (one) => noteText(one.blocks, bare), page.slug);
  const set: Setter = {
    places,
    elsewhere,
    note,
    label: (words) => labelCode(name(headingId(words, new Set()))),
  };
  const title =
    page.title === ''
      ? ''
      : `#heading(level: 1)[${text(page.title)}]#label(${str(labelOf(page.slug))})#[#metadata(${str(page.linkTitle)})<running>]`;
  return [
    title,
    ...page.blocks.map((block) => lower(block, set, language, name(anchorOf(block)), page.slug, width)),
  ].join('\n');
};

const labelCode = (name: string | undefined): Code => (name === undefined ? '' : `#label(${str(name)})`);
const placeCode = (name: string | undefined): readonly Code[] =>
  name === undefined ? [] : [`place-name: ${str(name)}`];

const lower = (
  block: Block,
  set: Setter,
  language: Language,
  name: string | undefined,
  slug: string,
  width: FigureWidth,
): Code => {
  switch (block.type) {
    case 'markdown':
      return markdown(block.nodes, set);
    case 'heading':
      return `#heading(level: ${block.level})[${inlines(block.text, set)}]${labelCode(name)}`;
    case 'paragraph':
      return `#par[${inlines(block.inlines, set)}]`;
    case 'list':
      return call(
        'list',
        block.items.map((cell) => content(inlines(cell, set))),
      );
    case 'fields':
      return fieldList(block.fields, set);
    case 'table':
      return table(block, set, placeCode(name));
    case 'figure':
      return figure(block, language, placeCode(name), slug, width);
    case 'claim': {
      const { t } = wordsOf[language];
      return call(
        'claim',
        [
          `standing: ${str(block.standing)}`,
          `word: ${str(block.note?.standing ?? t(`standing.${block.standing}`))}`,
          `remark: ${str(block.note?.reason ?? block.remark ?? '')}`,
          `own: ${str(block.example ?? '')}`,
          ...placeCode(name),
        ],
        inlines(block.inlines, set),
      );
    }
    case 'verdict':
      return call('verdict', [str(block.heading), str(block.sentence)]);
    case 'notice':
      return call('notice', [str(block.tone)], inlines(block.inlines, set));
  }
};

/** How wide figures are: as the page with its margin column, or as the text with room beside it. */
export type FigureWidth = 'full-width' | '84mm';

/** Where the drawing of a figure lies among the files of the document. */
export const pictureOf = (figure: Figure, slug: string): string => `/figures/${slug}-${figure.id}.svg`;

/** A figure says in words what it shows and in figures what it is drawn from, for whoever does not see it. */
const figure = (
  block: Figure,
  language: Language,
  place: readonly Code[],
  slug: string,
  width: FigureWidth,
): Code => {
  const values = block.table.rows.map((row) =>
    row
      .map((cell, k) =>
        k === 0 ? wordsOfCell(cell) : `${block.table.header[k] ?? ''}: ${wordsOfCell(cell)}`,
      )
      .join(', '),
  );
  const alt = [block.sentence, ...values].join('. ').replaceAll('..', '.');
  return call('picture', [
    str(pictureOf(block, slug)),
    `lang: ${str(language)}`,
    `title: ${str(block.caption)}`,
    `sentence: ${str(block.sentence)}`,
    `alt: ${str(alt)}`,
    `notes: ${array(block.notes.map(str))}`,
    `width: ${width}`,
    ...place,
  ]);
};

/** A note is a run of text behind its number, whatever it is made of. */
const noteText = (blocks: Footnote['blocks'], set: Setter): Code =>
  blocks
    .map((one) => (one.type === 'paragraph' ? inlines(one.children, set) : markdown([one], set)))
    .join('#linebreak();');

const fieldList = (fields: readonly FieldItem[], set: Setter): Code =>
  call(
    'fields',
    fields.map((field) => fieldItem(field, set)),
  );

const fieldItem = ({ label, value }: FieldItem, set: Setter): Code =>
  `(${str(/[?:]$/.test(label) ? label : `${label}:`)}, ${content(valueCode(value, set))})`;

const valueCode = (value: Value, set: Setter): Code => {
  switch (value.type) {
    case 'line':
      return inlines(value.inlines, set);
    case 'fields':
      return fieldList(value.fields, set);
    case 'list': {
      const [only, ...more] = value.items;
      if (only && more.length === 0) return valueCode(only, set);
      return call(
        'list',
        value.items.map((item) => content(valueCode(item, set))),
      );
    }
  }
};
