import { message } from '@risikobilde/words/message';
import { type Assessment, compose, type Release, type World } from '@risikobilde/core';
import { parseRelease } from '@risikobilde/files';
import { parseLoaded, loadWorld } from './load.js';
import { outcomeOf, type Outcome } from './problem.js';
import { type Folder, readFolder } from './read-folder.js';
import { sha256 } from './sha256.js';

/** An edition as its release has it, with the one that was given out before it. */
export type LoadedEdition = {
  readonly release: Release;
  readonly assessment: Assessment;
  readonly world: World;
  readonly before: { readonly release: Release; readonly assessment: Assessment } | undefined;
};

/** Reads an edition from the releases of a folder. What the folder otherwise holds may have come to be another since. */
export const loadEdition = async (
  path: string,
  version: string,
  options: { readonly world?: string | undefined },
): Promise<Outcome<LoadedEdition>> => {
  const [folder, shared] = await Promise.all([readFolder(path), loadWorld(options.world)]);
  if (!folder.ok) return folder;
  // The world of its own, if any, is read as for the assessment itself.
  const loaded = parseLoaded(folder, shared);
  if (!loaded.ok) return loaded;
  const { world } = loaded.value;
  const releases = releasesIn(folder.value, 'releases');
  if (!releases.ok) return releases;
  const platforms = releasesIn(folder.value, 'platform');
  if (!platforms.ok) return platforms;
  const made = releases.value
    .map(({ release }) => release)
    .toSorted((a, b) => (a.manifest.on < b.manifest.on ? -1 : 1));
  const release = made.find(({ manifest }) => manifest.version === version);
  if (release === undefined) {
    const there = made.map(({ manifest }) => manifest.version);
    return {
      ok: false,
      problems: [
        {
          code: 'release-missing',
          path,
          message:
            there.length === 0
              ? message('problem.cli.noEditions', { path })
              : message('problem.cli.noEdition', {
                  path,
                  version,
                  there: { list: there.map((und) => ({ und })) },
                }),
        },
      ],
    };
  }
  const before = made.slice(0, made.indexOf(release)).findLast(({ manifest }) => manifest.isDraft !== true);
  return outcomeOf({
    release,
    assessment: composed(release, platforms.value),
    world,
    before: before && { release: before, assessment: composed(before, platforms.value) },
  });
};

type Placed = { readonly path: string; readonly release: Release };

const releasesIn = ({ files, label }: Folder, name: string): Outcome<readonly Placed[]> => {
  const read = files
    .filter(({ path }) => path.startsWith(`${name}/`) && path.endsWith('.json'))
    .map((file) => ({ path: file.path, parsed: parseRelease(file, sha256) }));
  const problems = read.flatMap(({ parsed }) => (parsed.ok ? [] : parsed.problems));
  if (problems.length > 0)
    return { ok: false, problems: problems.map((one) => ({ ...one, path: `${label}/${one.path}` })) };
  return outcomeOf(read.flatMap(({ path, parsed }) => (parsed.ok ? [{ path, release: parsed.value }] : [])));
};

/** A service with the platform release that its edition says it stood on. */
const composed = ({ manifest, records }: Release, platforms: readonly Placed[]): Assessment => {
  const own = { schemaVersion: manifest.schemaVersion, records };
  const head = records.find((record) => record.kind === 'assessment');
  const named = head?.kind === 'assessment' ? head.buildsOn?.release : undefined;
  const platform = platforms.find(({ path, release }) => path === named || release.manifest.hash === named);
  return platform ? compose(own, platform.release) : own;
};
