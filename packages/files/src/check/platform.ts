import { message } from '@risikobilde/words/message';
import {
  composedId,
  type HashText,
  isObject,
  inheritedFrom,
  type Release,
  type StanceProblem,
} from '@risikobilde/core';
import type { ProblemCode } from '../problem-codes.js';
import type { ProblemList, SourceFile } from '../problem.js';
import type { PlacedRecord } from '../read/records.js';
import { isReleaseFile, readRelease } from '../read/release-file.js';

/** What a service may refer to of the release it builds on. */
export type Platform = {
  readonly release: Release;
  /** Kinds by composed id; `*` for what the release no longer has and the service has answered before. */
  readonly kinds: ReadonlyMap<string, string>;
  readonly alternatives: readonly string[];
};

/** The release that the assessment record says it builds on, among the files of its folder; undefined when it says none. */
export const platformOf = (
  assessment: PlacedRecord | undefined,
  records: readonly PlacedRecord[],
  files: readonly SourceFile[],
  hash: HashText | undefined,
  problems: ProblemList,
): Platform | undefined => {
  const builds = assessment?.value['buildsOn'];
  if (assessment === undefined || !isObject(builds) || typeof builds['release'] !== 'string')
    return undefined;
  const wanted = builds['release'];
  const candidates = files.filter(({ path }) => isReleaseFile(path));
  for (const file of candidates) {
    if (file.path !== wanted && !file.text.includes(wanted)) continue;
    const release = readRelease(file, problems, hash);
    if (release === undefined) return undefined;
    if (file.path === wanted || release.manifest.hash === wanted)
      return knownOf(
        records.map(({ value }) => value),
        release,
      );
  }
  problems.add(
    'release-missing',
    assessment.placeOf(['buildsOn', 'release']),
    message('problem.releaseMissing', {
      wanted,
      found:
        candidates.length === 0 ? message('problem.none') : candidates.map(({ path }) => path).join(', '),
    }),
  );
  return undefined;
};

/** What a service may refer to of the release it stands on, and of a newer one that it goes through. */
export const knownOf = (
  records: readonly Readonly<Record<string, unknown>>[],
  release: Release,
  newer?: Release,
): Platform => {
  const releases = newer === undefined ? [release] : [release, newer];
  const name = release.manifest.assessment;
  return {
    release,
    kinds: new Map([
      ...withdrawnIn(records).map((of): [string, string] => [composedId(name, of), '*']),
      ...releases.flatMap((one) =>
        inheritedFrom(one).map(({ id, kind }): [string, string] => [composedId(name, id), kind]),
      ),
    ]),
    alternatives: [...new Set(releases.flatMap(alternativesIn))],
  };
};

const alternativesIn = ({ records }: Release): readonly string[] => {
  const head = records.find((record) => record.kind === 'assessment');
  return head?.kind === 'assessment' ? head.alternatives.map(({ id }) => id) : [];
};

// A claim that leans on what was withdrawn is challenged, not a fault of the files: nobody but the owner takes it away.
const withdrawnIn = (records: readonly Readonly<Record<string, unknown>>[]): readonly string[] =>
  records.flatMap((record) => {
    const { kind, of, confirmed } = record;
    return kind === 'stance' && typeof of === 'string' && Array.isArray(confirmed) && confirmed.length > 0
      ? [of]
      : [];
  });

/** A stance that cannot be carried out is a fault like others in the record it stands in. */
export const codeOfStanceProblem = {
  'not-a-statement': 'unknown-reference',
  'answered-twice': 'duplicate-id',
  'no-such-field': 'wrong-form',
  'not-valid': 'wrong-form',
} as const satisfies Readonly<Record<StanceProblem['code'], ProblemCode>>;
