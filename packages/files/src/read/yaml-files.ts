import { message } from '@risikobilde/words/message';
import type { ProblemList, SourceFile } from '../problem.js';
import { readYaml, type YamlFile } from './yaml-text.js';

const folderLimit = 32 * 1024 * 1024;

export type YamlFolder = {
  readonly files: readonly YamlFile[];
  /** The ids that stand in files that could not be read: a reference to one is no second fault. */
  readonly unreadIds: ReadonlySet<string>;
  /** Whether one of those files seems to hold the assessment record. */
  readonly unreadAssessment: boolean;
};

const idsIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?:^|[\s{,-])id:[ \t]*["']?([a-z0-9][a-z0-9.-]{0,99})/g)].map((match) => match[1] ?? '');

/** Every YAML file of a folder that can be read, in order of path: the order the disk gave means nothing. */
export const readYamlFiles = (files: readonly SourceFile[], problems: ProblemList): YamlFolder => {
  const size = files.reduce((sum, { text }) => sum + text.length, 0);
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const [first] = sorted;
  if (size > folderLimit && first !== undefined && sorted.length > 1) {
    problems.add(
      'file-too-large',
      { path: first.path, line: 1, column: 1 },
      message('problem.folderTooLarge', { size: Math.ceil(size / 1024 / 1024) }),
    );
    return { files: [], unreadIds: new Set(), unreadAssessment: true };
  }
  const unread: string[] = [];
  const read = sorted.flatMap((file) => {
    if (problems.isFull()) return [];
    if (/\.ya?ml$/i.test(file.path) && !file.path.endsWith('.yaml')) {
      problems.add(
        'file-name',
        { path: file.path, line: 1, column: 1 },
        message('problem.fileName.records', { path: file.path }),
      );
      return [];
    }
    if (!file.path.endsWith('.yaml')) return [];
    const one = readYaml(file, problems);
    if (one === undefined) unread.push(file.text);
    return one === undefined ? [] : [one];
  });
  return {
    files: read,
    unreadIds: new Set(unread.flatMap(idsIn)),
    unreadAssessment: unread.some((text) => /(?:^|\n|[{,] *)kind: *["']?assessment/.test(text)),
  };
};
