import type { ProblemList, SourceFile } from '../problem.js';
import { readYaml, type YamlFile } from './yaml-text.js';

const folderLimit = 32 * 1024 * 1024;

/** Every YAML file of a folder that can be read, in order of path: the order the disk gave means nothing. */
export const readYamlFiles = (files: readonly SourceFile[], problems: ProblemList): readonly YamlFile[] => {
  const size = files.reduce((sum, { text }) => sum + text.length, 0);
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const [first] = sorted;
  if (size > folderLimit && first !== undefined && sorted.length > 1) {
    problems.add('file-too-large', { path: first.path, line: 1, column: 1 }, `the folder holds ${Math.ceil(size / 1024 / 1024)} MiB of text; at most 32 MiB is read`);
    return [];
  }
  return sorted.flatMap((file) => {
    if (problems.isFull()) return [];
    if (/\.ya?ml$/i.test(file.path) && !file.path.endsWith(".yaml")) {
      problems.add('file-name', { path: file.path, line: 1, column: 1 }, `found ${file.path}; records are read from files named NAME.yaml. Rename it, or keep it outside the folder`);
      return [];
    }
    const read = file.path.endsWith('.yaml') ? readYaml(file, problems) : undefined;
    return read === undefined ? [] : [read];
  });
};
