import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..');
const known = ['nb', 'nn', 'en', 'da'] as const;

type Found = { readonly at: string; readonly text: Record<string, unknown> };

/** Every text of a value that is kept by language, with the path to it. */
const textsIn = (value: unknown, at: string): readonly Found[] => {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, child]) => textsIn(child, `${at}/${key}`));
  const text = value as Record<string, unknown>;
  return known.some((language) => language in text) ? [{ at, text }, ...inner] : inner;
};

const yamlFiles = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => join(folder, path));

/** The paths of the chapters of a folder, without language and `.md`. */
const chapterBases = (folder: string): readonly string[] =>
  yamlFiles(`${folder}/chapters`).map((path) => path.replace(/\.yaml$/, ''));

/** What must be the same in every language: headings by level, claims, tables, figures and what is referred to, in the order of the text. */
const marksOf = (text: string): readonly string[] =>
  [
    ...text.matchAll(
      /^#+(?= )|^::\w+\{[^}]*\}|\]\((?:record|source):[^)]*\)|\[\^(?=[\w-]+\])|<https?:[^>]+>/gm,
    ),
  ].map(([mark]) => mark);

const norwegian = ['nb', 'nn', 'en'] as const;
const folders: readonly (readonly [string, readonly string[]])[] = [
  ['cases/altinn3', norwegian],
  ['cases/altinn3-service', norwegian],
  ['cases/google-workspace', norwegian],
  ['cases/google-workspace-granheim', norwegian],
  ['cases/google-workspace-skjelvik', norwegian],
  ['cases/chromebook-dk', ['da', 'en']],
  ['packages/cli/starter', norwegian],
];

describe.each(folders)('the records of %s', (folder, languages) => {
  const texts = yamlFiles(folder).flatMap((path) =>
    textsIn(parse(readFileSync(join(root, path), 'utf8')), path),
  );

  it.each(languages)('have every text in %s', (language) => {
    expect(texts.length).toBeGreaterThan(40);
    expect(texts.filter(({ text }) => !text[language] || Object.keys(text).some((one) => !languages.includes(one))).map(({ at }) => at)).toEqual([]);
  });

  it.each(chapterBases(folder))('have the chapter %s in every language, with the same marks, references and footnotes', (base) => {
    const [first, ...others] = languages.map((language) => ({
      language,
      marks: marksOf(readFileSync(join(root, `${base}.${language}.md`), 'utf8')),
    }));
    for (const { language, marks } of others) expect(marks, language).toEqual(first?.marks);
  });
});
