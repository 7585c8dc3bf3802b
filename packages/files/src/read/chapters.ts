import { message } from '@risikobilde/words/message';
import { placesIn } from '../place.js';
import type { Place, ProblemList, SourceFile } from '../problem.js';
import { idOf, type PlacedRecord } from './records.js';
import { isReadable, withoutByteOrderMark } from './yaml-text.js';

/** The text of a section in one language, kept in a file of its own. */
export type Chapter = {
  readonly path: string;
  readonly original: string;
  /** A language tag. */
  readonly language: string;
  /** As the model has it: without byte order mark, lines ended by a line feed. */
  readonly body: string;
  readonly placeAt: (offset: number) => Place;
};

/** The path of a section's texts without `.LANGUAGE.md`: beside its YAML file, by that file's name or by the id. */
export const chapterBase = (section: PlacedRecord): string => {
  const { path } = section.file;
  if (section.index === undefined) return path.replace(/\.yaml$/, '');
  return `${path.slice(0, path.lastIndexOf('/') + 1)}${idOf(section) ?? ''}`;
};

/** Texts of sections by the base of their path. A README.md is for people and is left alone. */
export const readChapters = (
  files: readonly SourceFile[],
  problems: ProblemList,
): ReadonlyMap<string, readonly Chapter[]> => {
  const byBase = new Map<string, Chapter[]>();
  for (const file of files) {
    if (!file.path.endsWith('.md') || /(^|\/)README\.md$/.test(file.path)) continue;
    const match = /^(.+)\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.md$/.exec(file.path);
    const [base, language] = [match?.[1], match?.[2]];
    if (base === undefined || language === undefined) {
      problems.add(
        'file-name',
        { path: file.path, line: 1, column: 1 },
        message('problem.fileName.text', { path: file.path }),
      );
      continue;
    }
    if (!isReadable(file, problems)) continue;
    const body = withoutByteOrderMark(file.text).replaceAll('\r\n', '\n');
    const chapter = {
      path: file.path,
      original: file.text,
      language,
      body,
      placeAt: placesIn(file.path, body),
    };
    byBase.set(base, [...(byBase.get(base) ?? []), chapter]);
  }
  return byBase;
};

/** Texts that no section owns, and sections whose texts lack the main language or are given twice. */
export const checkChapters = (
  chapters: ReadonlyMap<string, readonly Chapter[]>,
  sections: readonly PlacedRecord[],
  main: string,
  problems: ProblemList,
): void => {
  const owners = new Map(sections.map((section) => [chapterBase(section), section]));
  for (const [base, texts] of chapters) {
    const owner = owners.get(base);
    const [first] = texts;
    if (first === undefined) continue;
    const start = first.placeAt(0);
    if (owner === undefined) {
      for (const text of texts) {
        problems.add(
          'chapter-without-record',
          text.placeAt(0),
          message('problem.chapterWithoutRecord', { file: `${base}.yaml` }),
        );
      }
      continue;
    }
    if (owner.value['body'] !== undefined) {
      problems.add(
        'chapter-in-two-places',
        owner.placeOf(['body']),
        message('problem.chapterInTwoPlaces', { path: first.path }),
      );
    }
    if (!texts.some(({ language }) => language === main)) {
      problems.add(
        'chapter-without-main-language',
        start,
        message('problem.chapterWithoutMainLanguage', {
          found: texts.map(({ language }) => language).join(', '),
          file: `${base}.${main}.md`,
          main,
        }),
      );
    }
  }
};
