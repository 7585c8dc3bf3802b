import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Assessment, evaluate, type Language, languages, type LocalDate } from '@risikobilde/core';
import { evaluateRisk } from '@risikobilde/core/risk';
import { publish, type PublishedFile } from '@risikobilde/publish';
import { type LoadedFolder, loadAssessment } from '../input/load.js';
import type { Outcome } from '../input/problem.js';
import { isSkippedFolder } from '../input/read-folder.js';
import { shippedWorldFolder } from '../input/shipped-world.js';

export type Pages = ReadonlyMap<string, PublishedFile>;

const daysKept = 12;

/** The pages of a folder on any day, made when asked for and kept until a file changes. */
export const createSite = (path: string, world: string | undefined) => {
  let read: { readonly stamp: string; readonly loaded: Outcome<LoadedFolder> } | undefined;
  const pagesByDay = new Map<LocalDate, Pages>();

  return async (asOf: LocalDate): Promise<Outcome<Pages>> => {
    const shared = world ?? shippedWorldFolder();
    const stamp = `${await stampOf(path)} ${shared === undefined ? '' : await stampOf(shared)}`;
    if (read?.stamp !== stamp) {
      read = { stamp, loaded: await loadAssessment(path, { world }) };
      pagesByDay.clear();
    }
    if (!read.loaded.ok) return read.loaded;
    const known = pagesByDay.get(asOf);
    if (known) return { ok: true, value: known };
    const pages = pagesOf(read.loaded.value, asOf);
    const [oldest] = pagesByDay.keys();
    if (pagesByDay.size >= daysKept && oldest !== undefined) pagesByDay.delete(oldest);
    pagesByDay.set(asOf, pages);
    return { ok: true, value: pages };
  };
};

const pagesOf = ({ assessment, world }: LoadedFolder, asOf: LocalDate): Pages => {
  const risk = evaluateRisk(assessment, world, asOf, { brackets: false });
  const { files } = publish(assessment, world, evaluate(assessment, world, asOf, undefined, risk.tolerance), {
    format: 'html',
    languages: languagesOf(assessment),
    // Whoever can reach this page can read the files.
    level: 'internal',
    risk,
    live: { action: '/' },
  });
  return new Map(files.map((file) => [file.path, file]));
};

/** The languages that some chapter is written in; bokmål is the source of all. */
const languagesOf = (assessment: Assessment): readonly Language[] =>
  languages.filter(
    (language) =>
      language === 'nb' ||
      assessment.records.some((record) => record.kind === 'section' && record.body?.[language] !== undefined),
  );

/** Changes when a file is added, removed or written. */
const stampOf = async (folder: string): Promise<string> => {
  const names = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const parts = await Promise.all(
    names
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(async (entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return isSkippedFolder(entry.name) ? '' : stampOf(path);
        const about = await stat(path).catch(() => undefined);
        return `${entry.name} ${about?.mtimeMs ?? 0} ${about?.size ?? 0}`;
      }),
  );
  return parts.join('\n');
};
