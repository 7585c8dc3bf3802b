import { composedId, type HashText, isObject, inheritedFrom, type Release } from '@risikobilde/core';
import type { ProblemList, SourceFile } from '../problem.js';
import type { PlacedRecord } from '../read/records.js';
import { isReleaseFile, readRelease } from '../read/release-file.js';

/** What a service may refer to of the release it builds on. */
export type Platform = {
  readonly release: Release;
  /** Kinds by composed id. */
  readonly kinds: ReadonlyMap<string, string>;
  readonly alternatives: readonly string[];
};

/** The release that the assessment record says it builds on, among the files of its folder; undefined when it says none. */
export const platformOf = (
  assessment: PlacedRecord | undefined,
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
    if (file.path === wanted || release.manifest.hash === wanted) return known(release);
  }
  problems.add(
    'release-missing',
    assessment.placeOf(['buildsOn', 'release']),
    `found ${wanted}; no release in platform/ has that hash or name. Put the release file there (found: ${candidates.map(({ path }) => path).join(', ') || 'none'})`,
  );
  return undefined;
};

const known = (release: Release): Platform => {
  const head = release.records.find((record) => record.kind === 'assessment');
  return {
    release,
    kinds: new Map(
      inheritedFrom(release).map(({ id, kind }) => [composedId(release.manifest.assessment, id), kind]),
    ),
    alternatives: head?.kind === 'assessment' ? head.alternatives.map(({ id }) => id) : [],
  };
};
