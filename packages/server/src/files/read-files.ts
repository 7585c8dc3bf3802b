import { message } from '@risikobilde/words';
import { importLimit, type ReleaseSummary } from '@risikobilde/api';
import { type Release, type State, stateOf, type World } from '@risikobilde/core';
import {
  checkWorldReferences,
  type FileProblem,
  isReleaseFile,
  ownWorldFiles,
  parseAssessmentFolder,
  parseRelease,
  parseWorldFolder,
  type SourceFile,
} from '@risikobilde/files';
import { done, type Fault, refuse, type Result } from '../base/refusal.js';
import { sha256 } from '../base/sha256.js';
import { checkPaths } from './import-paths.js';
import { countsOf } from './release-counts.js';
import { work } from '../threads/work.js';

/** Files that are an assessment, without fault. */
export type ReadFiles = {
  readonly id: string;
  readonly state: State;
  readonly files: readonly SourceFile[];
  /** The platform releases among the files, each with the text it came in. */
  readonly releases: readonly ReadRelease[];
  readonly standsOn: string | undefined;
};

export type ReadRelease = {
  readonly release: Pick<Release, 'manifest'>;
  readonly counts: ReleaseSummary['counts'];
  readonly content: string;
};

/** A file that is a release, without the records that nobody needs once it has been read; or what is wrong with it. */
export const readReceived = work(
  'readReceived',
  ({
    content,
  }: {
    readonly content: Uint8Array | string;
  }):
    | { readonly ok: true; readonly read: ReadRelease }
    | { readonly ok: false; readonly problems: readonly FileProblem[] } => {
    const text =
      typeof content === 'string' ? content : new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
    const one = parseRelease({ path: 'release.json', text }, sha256);
    return one.ok ? { ok: true, read: keptOf(one.value, text) } : { ok: false, problems: one.problems };
  },
);

const keptOf = (release: Release, content: string): ReadRelease => ({
  release: { manifest: release.manifest },
  counts: countsOf(release),
  content,
});

/** What the files hold, or every fault in them. */
export const readFiles = ({
  files,
  world: shipped,
  rules,
}: {
  readonly files: readonly SourceFile[];
  readonly world: World;
  readonly rules: readonly string[];
}): Result<ReadFiles> => {
  const size = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  if (size > importLimit)
    return refuse('body-too-large', message('refusal.importSize', { size, limit: importLimit }));
  const paths = checkPaths(files);
  if (paths.length > 0)
    return refuse('path-not-allowed', paths[0]?.message ?? { und: '' }, { errors: paths });
  const parsed = parseAssessmentFolder(files, { rules, hash: sha256 });
  const own = ownWorldFiles(files);
  const world = own.length > 0 ? parseWorldFolder(own, shipped) : ({ ok: true, value: shipped } as const);
  const releases = readReleases(files);
  const faults = [
    ...(parsed.ok ? [] : parsed.problems),
    ...(world.ok ? [] : world.problems),
    // The one that is built on is read twice; its faults are told once.
    ...(parsed.ok ? releases.faults : []),
  ];
  if (parsed.ok && world.ok) faults.push(...checkWorldReferences(parsed.value.folder, world.value));
  const errors = faults.map(
    ({ code, message: said, hint, path, line, column }): Fault => ({
      code,
      message: said,
      path,
      line,
      column,
      ...(hint !== undefined && { hint }),
    }),
  );
  if (!parsed.ok || errors.length > 0) {
    const [first] = errors;
    return refuse(
      'files-faulty',
      message('refusal.faults', {
        n: errors.length,
        at: `${first?.path}:${first?.line}`,
        first: first?.message ?? '',
      }),
      {
        errors,
      },
    );
  }
  const { records } = parsed.value.assessment;
  const head = records.find(({ kind }) => kind === 'assessment');
  return done({
    id: head?.id ?? '',
    state: stateOf(records),
    files,
    releases: releases.read,
    standsOn: parsed.value.platform?.release.manifest.hash,
  });
};

/** Every release among the files, also those that nothing builds on: each is what its hash says, or a fault. */
const readReleases = (files: readonly SourceFile[]) => {
  const read: ReadRelease[] = [];
  const faults: FileProblem[] = [];
  for (const { path, text } of files.filter((file) => isReleaseFile(file.path))) {
    const one = parseRelease({ path, text }, sha256);
    if (one.ok) read.push(keptOf(one.value, text));
    else faults.push(...one.problems);
  }
  return { read, faults };
};
