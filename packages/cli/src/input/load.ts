import { message } from '@risikobilde/words/message';
import { join } from 'node:path';
import { type Assessment, recordRules, type Release, type World } from '@risikobilde/core';
import {
  type AssessmentFolder,
  checkWorldReferences,
  type FileProblem,
  ownWorldFiles,
  parseAssessmentFolder,
  parseWorldFolder,
} from '@risikobilde/files';
import { outcomeOf, type InputProblem, type Outcome, outcomeRefused } from './problem.js';
import { type Folder, readFolder } from './read-folder.js';
import { sha256 } from './sha256.js';
import { shippedWorldFolder, worldOfBuild } from './shipped-world.js';

/** An assessment and the world it is evaluated in, with the files they came from. */
export type LoadedFolder = {
  readonly label: string;
  /** What is evaluated: as the files have it, or composed with the platform release it builds on. */
  readonly assessment: Assessment;
  /** What the files hold: the same, or the service's own records alone. */
  readonly own: Assessment;
  /** The platform release it builds on. */
  readonly platform: Release | undefined;
  readonly folder: AssessmentFolder;
  readonly world: World;
};

export const hashOfFiles = (files: Folder['files']): string => sha256(JSON.stringify(files));

/** Keeps the last few results of reading files, by what stands in them: `serve` reads all files again when one is edited. */
const keptByFiles = <Result extends { readonly ok: boolean }>(most: number) => {
  const known = new Map<string, Result>();
  return (files: Folder['files'], read: (name: string) => Result): Result => {
    const name = hashOfFiles(files);
    const result = known.get(name) ?? read(name);
    known.delete(name);
    // What could not be read is told of with its places each time, and corrected.
    if (result.ok) known.set(name, result);
    for (const [oldest] of known) if (known.size > most) known.delete(oldest);
    return result;
  };
};
const keptWorld = keptByFiles<ReturnType<typeof parseWorldFolder>>(1);
const keptAssessment = keptByFiles<ReturnType<typeof parseAssessmentFolder>>(3);

/** World data from a folder of it; what the build read, when it read the same. */
export const parseWorld = (folder: Folder): Outcome<World> => {
  const parsed = keptWorld(folder.files, (hash) => {
    const built = worldOfBuild();
    return built?.hash === hash ? { ok: true, value: built.world } : parseWorldFolder(folder.files);
  });
  return parsed.ok ? outcomeOf(parsed.value) : { ok: false, problems: placed(folder.label, parsed.problems) };
};

export const loadWorld = async (named: string | undefined): Promise<Outcome<World>> => {
  const path = named ?? shippedWorldFolder();
  if (path === undefined) {
    const built = worldOfBuild();
    return built === undefined
      ? outcomeRefused('world-missing', message('problem.cli.noWorld'))
      : outcomeOf(built.world);
  }
  const folder = await readFolder(path);
  return folder.ok ? parseWorld(folder.value) : folder;
};

/** An assessment from its files and the shared world; or every problem in both, those of its own `world/` too. */
export const parseLoaded = (read: Outcome<Folder>, known: Outcome<World>): Outcome<LoadedFolder> => {
  if (!read.ok || !known.ok)
    return { ok: false, problems: [read, known].flatMap((one) => (one.ok ? [] : one.problems)) };
  const [folder, shared] = [read.value, known.value];
  const ownWorld = ownWorldFiles(folder.files);
  const world =
    ownWorld.length === 0 ? { ok: true as const, value: shared } : parseWorldFolder(ownWorld, shared);
  // A ground may lean only on rules that run before standing: the others look at the grounds themselves.
  const rules = recordRules.map(({ id }) => id);
  const parsed = keptAssessment(folder.files, () =>
    parseAssessmentFolder(folder.files, { rules, hash: sha256 }),
  );
  const references = parsed.ok && world.ok ? checkWorldReferences(parsed.value.folder, world.value) : [];
  const problems = [
    ...(parsed.ok ? [] : parsed.problems),
    ...(world.ok ? [] : world.problems),
    ...references,
  ];
  if (!parsed.ok || !world.ok || problems.length > 0)
    return { ok: false, problems: placed(folder.label, problems) };
  const { assessment: own, folder: from, platform } = parsed.value;
  return outcomeOf({
    label: folder.label,
    assessment: platform?.composed ?? own,
    own,
    platform: platform?.release,
    folder: from,
    world: world.value,
  });
};

/** Reads an assessment on disk, and the world it stands in. Problems of both are reported in one run. */
export const loadAssessment = async (
  path: string,
  options: { readonly world?: string | undefined },
): Promise<Outcome<LoadedFolder>> => {
  const [folder, world] = await Promise.all([readFolder(path), loadWorld(options.world)]);
  return parseLoaded(folder, world);
};

const placed = (label: string, problems: readonly FileProblem[]): readonly InputProblem[] =>
  problems.map(({ code, path, line, column, message, hint }) => ({
    code,
    path: label.includes(':') ? `${label}/${path}` : join(label, path),
    line,
    column,
    message,
    ...(hint !== undefined && { hint }),
  }));
