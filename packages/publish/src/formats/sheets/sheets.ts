import { toString } from 'mdast-util-to-string';
import { wordsOf } from '@risikobilde/words/all';
import type { Words } from '@risikobilde/words';
import type { RootContent } from 'mdast';
import { wordsOfCell } from '../../tree/inline.js';
import type { Block, Page, Site, Table, Value } from '../../tree/tree.js';

/** A table as rows of words. */
export type Sheet = {
  /** Unique among the sheets of a language, in characters that a file may be named by. */
  readonly name: string;
  readonly title: string;
  /** The page it stands on. */
  readonly page: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** Everything of one language as tables: those of its pages, the records by kind, and the text by paragraph. */
export const sheetsOf = (site: Site): readonly Sheet[] => {
  const words = wordsOf[site.language];
  const pages = [site.overview, ...site.pages];
  const names = new Set<string>();
  const named = (sheet: Omit<Sheet, 'name'>, wish: string): Sheet => ({
    ...sheet,
    name: freeName(wish, names),
  });
  return [
    named(textSheet(pages, site, words), 'text'),
    ...pages.flatMap((page) => [
      ...page.blocks.flatMap((block) => {
        const table = block.type === 'figure' ? { ...block.table, caption: block.caption } : block;
        if (table.type !== 'table') return [];
        return [named(tableSheet(table, page), table.id.replace(/^table-/, '').replace(/-table$/, ''))];
      }),
      ...recordSheets(page, words).map(({ id, ...sheet }) => named(sheet, id)),
    ]),
  ];
};

const longestName = 31;

/** A name that no other sheet has; a workbook allows 31 characters, and some of them not. */
const freeName = (wish: string, taken: Set<string>): string => {
  const base = wish.replaceAll(/[^\p{L}\p{N}_-]/gu, '-').slice(0, longestName) || 'sheet';
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
    const end = `-${number}`;
    name = `${base.slice(0, longestName - end.length)}${end}`;
  }
  taken.add(name.toLowerCase());
  return name;
};

const tableSheet = (table: Table, page: Page): Omit<Sheet, 'name'> => ({
  title: table.caption,
  page: page.title,
  header: table.header,
  rows: table.rows.map((row) => table.header.map((_, k) => wordsOfCell(row[k] ?? []))),
});

/** The text of every page, a row for each paragraph. */
const textSheet = (pages: readonly Page[], site: Site, { t }: Words): Omit<Sheet, 'name'> => ({
  title: t('sheet.text'),
  page: '',
  header: [t('sheet.page'), t('sheet.heading'), t('sheet.words'), t('sheet.remark')],
  rows: [
    ...site.notices.flatMap((block) => saidBy(block).map((said) => ['', '', ...said])),
    ...pages.flatMap((page) => {
      let heading = '';
      return [
        ...page.blocks.flatMap((block) => {
          if (block.type === 'heading') heading = wordsOfCell(block.text);
          const [first] = block.type === 'markdown' ? block.nodes : [];
          if (first?.type === 'heading') heading = toString(first);
          return saidBy(block).map((said) => [page.title, heading, ...said]);
        }),
        ...page.footnotes.map((note) => [
          page.title,
          `${t('document.footnotes')} ${note.number}`,
          note.blocks.map((one) => toString(one)).join('\n'),
          '',
        ]),
      ];
    }),
  ],
});

const saidBy = (block: Block): readonly (readonly [string, string])[] => {
  switch (block.type) {
    case 'markdown':
      return block.nodes.flatMap(paragraphs).map((words) => [words, '']);
    case 'paragraph':
    case 'notice':
      return [[wordsOfCell(block.inlines), '']];
    case 'list':
      return block.items.map((item) => [wordsOfCell(item), '']);
    case 'claim':
      return [[wordsOfCell(block.inlines), [block.remark, block.example].filter(Boolean).join(' ')]];
    case 'verdict':
      return [[block.heading, block.sentence]];
    case 'figure':
      return [[`${block.caption}. ${block.sentence}`, block.notes.join(' ')]];
    case 'heading':
    case 'fields':
    case 'table':
      return [];
  }
};

const paragraphs = (node: RootContent): readonly string[] => {
  if (node.type === 'heading') return [];
  if (node.type === 'list') return node.children.map((item) => toString(item));
  if (node.type === 'table')
    return node.children.map((row) => row.children.map((cell) => toString(cell)).join(' | '));
  return [toString(node)];
};

type RecordSheet = Omit<Sheet, 'name'> & { readonly id: string };

/** The records of a page: a sheet for each heading that stands over them, a row for each record, a column for each field. */
const recordSheets = (page: Page, { t }: Words): readonly RecordSheet[] => {
  const groups: {
    id: string;
    title: string;
    records: { title: string; fields: ReadonlyMap<string, string> }[];
  }[] = [];
  let [group, title] = [{ id: page.slug, title: page.title }, page.title];
  for (const block of page.blocks) {
    if (block.type === 'heading') {
      const words = wordsOfCell(block.text);
      if (block.level === 2) group = { id: block.id ?? page.slug, title: words };
      title = words;
    }
    if (block.type !== 'fields') continue;
    if (groups.at(-1)?.id !== group.id) groups.push({ ...group, records: [] });
    const fields = new Map(block.fields.map(({ label, value }) => [label, wordsOfValue(value)]));
    groups.at(-1)?.records.push({ title, fields });
  }
  return groups.map(({ id, title: caption, records }) => {
    const labels = [...new Set(records.flatMap(({ fields }) => [...fields.keys()]))];
    return {
      id,
      title: caption,
      page: page.title,
      header: [t('sheet.record'), ...labels],
      rows: records.map(({ title: own, fields }) => [own, ...labels.map((label) => fields.get(label) ?? '')]),
    };
  });
};

const wordsOfValue = (value: Value): string => {
  switch (value.type) {
    case 'line':
      return wordsOfCell(value.inlines);
    case 'list':
      return value.items.map(wordsOfValue).join('\n');
    case 'fields':
      return value.fields.map(({ label, value: inner }) => `${label}: ${wordsOfValue(inner)}`).join('; ');
  }
};
