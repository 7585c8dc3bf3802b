import { message, type Message } from '@risikobilde/words/message';
import {
  type AssessmentRecord,
  type HashText,
  isIntact,
  isKind,
  isLocalDate,
  isObject,
  isStorable,
  recordSchemas,
  type Release,
} from '@risikobilde/core';
import type { ProblemList, Result, SourceFile } from '../problem.js';
import { problemList } from '../problem.js';

/** A platform release as it lies in the folder of a service, or in `releases/` of the platform itself. */
export const isReleaseFile = (path: string): boolean => /^(platform|releases)\/[^/]+\.json$/.test(path);

/** Reads a release. With a hash function it also says whether the file is what it was when it was made. */
export const parseRelease = (file: SourceFile, hash?: HashText): Result<Release> => {
  const problems = problemList();
  const release = readRelease(file, problems, hash);
  return release === undefined ? { ok: false, problems: problems.sorted() } : { ok: true, value: release };
};

/** A release as it is written to a file: one record a line, so that git shows what changed. */
export const releaseText = ({ manifest, records }: Release): string =>
  `{"manifest":${JSON.stringify(manifest)},\n"records":[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]}\n`;

export const readRelease = (
  file: SourceFile,
  problems: ProblemList,
  hash: HashText | undefined,
): Release | undefined => {
  const refuse = (why: Message): undefined => {
    problems.add('release-unreadable', { path: file.path, line: 1, column: 1 }, why);
    return undefined;
  };
  let value: unknown;
  try {
    value = JSON.parse(file.text);
  } catch {
    return refuse(message('problem.release.notJson'));
  }
  if (!isStorable(value)) return refuse(message('refusal.halfCharacter'));
  if (!isObject(value) || !isManifest(value['manifest']) || !Array.isArray(value['records']))
    return refuse(message('problem.release.noManifest'));
  const records: AssessmentRecord[] = [];
  for (const [index, record] of value['records'].entries()) {
    const kind: unknown = isObject(record) ? record['kind'] : undefined;
    const parsed =
      typeof kind === 'string' && isKind(kind) ? recordSchemas[kind].safeParse(record) : undefined;
    if (!parsed?.success) return refuse(message('problem.release.unknownRecord', { number: index + 1 }));
    records.push(parsed.data);
  }
  const release: Release = { manifest: value['manifest'], records };
  if (records.filter((record) => record.kind === 'assessment').length !== 1)
    return refuse(message('problem.release.oneAssessment'));
  if (hash !== undefined && !isIntact(release, hash)) return refuse(message('problem.release.altered'));
  return release;
};

const isManifest = (value: unknown): value is Release['manifest'] =>
  isObject(value) &&
  value['format'] === 'risikobilde-release-1' &&
  ['assessment', 'version', 'hash'].every((name) => typeof value[name] === 'string') &&
  typeof value['on'] === 'string' &&
  isLocalDate(value['on']) &&
  isObject(value['title']) &&
  Array.isArray(value['records']) &&
  value['records'].every(
    (item: unknown) =>
      isObject(item) && typeof item['id'] === 'string' && /^[0-9a-f]{64}$/.test(String(item['hash'])),
  );
