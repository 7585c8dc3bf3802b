import { message } from '@risikobilde/words';
import { readFile } from 'node:fs/promises';
import type { Language, LocalDate } from '@risikobilde/core';
import {
  diffImport,
  draftAssessment,
  type DraftOptions,
  altinnAppImporter,
  type ImportedApp,
  parseStoredImport,
  type StoredImport,
} from '@risikobilde/altinn-import';
import { wordsOf } from '@risikobilde/words/all';
import { loadRelease } from '../input/load-release.js';
import { loadWorld } from '../input/load.js';
import { outcomeOf, type Outcome, outcomeRefused } from '../input/problem.js';
import { readImportFiles } from '../input/read-import.js';
import { existing, writeFiles } from '../output/write-files.js';
import type { Terminal } from '../terminal.js';
import { importDifferenceText, importedText } from '../text/import-report.js';
import { stableJson } from '../text/json.js';
import { type Format, presentProblem, reportProblems } from '../text/problems.js';

export type ImportOptions = {
  readonly to?: string;
  readonly since?: string;
  readonly org?: string;
  readonly name?: string;
  readonly release?: string;
  readonly format: Format;
  readonly lang: Language;
  readonly world?: string;
  readonly asOf: LocalDate;
};

/**
 * What an Altinn app says about privacy, as a report and as proposals; with `since`, only what has changed; with `to`, a
 * draft of an assessment. Nothing that exists is overwritten.
 */
export const importAltinnApp = async (
  terminal: Terminal,
  path: string,
  options: ImportOptions,
): Promise<number> => {
  const { to, since, org, name, format, lang, asOf } = options;
  const [files, world, earlier, release] = await Promise.all([
    readImportFiles(path, altinnAppImporter),
    loadWorld(options.world),
    since === undefined ? undefined : readEarlier(since),
    options.release === undefined ? undefined : loadRelease(options.release),
  ]);
  const stops = [files, world, earlier, release].flatMap((one) =>
    one === undefined || one.ok ? [] : one.problems,
  );
  if (!files.ok || !world.ok || stops.length > 0) return reportProblems(terminal, stops, format);
  const imported = altinnAppImporter.read(files.value, {
    world: world.value,
    ...(org === undefined ? {} : { org }),
  });
  if (!imported.ok) return reportProblems(terminal, imported.problems, format);
  const previous = earlier?.ok === true ? earlier.value : undefined;
  const code =
    to === undefined
      ? 0
      : await writeDraft(terminal, to, imported.value, previous, {
          asOf,
          format,
          ...(name === undefined ? {} : { name }),
          ...(release?.ok === true && { release: release.value }),
        });
  if (code !== 0) return code;
  const difference = previous === undefined ? undefined : diffImport(previous, imported.value);
  const words = wordsOf[lang];
  if (format === 'json')
    terminal.out(
      difference === undefined
        ? stableJson('import@1', said(imported.value, lang))
        : stableJson('import-difference@1', difference),
    );
  else
    terminal.out(
      `${difference === undefined ? importedText(imported.value, words, terminal) : importDifferenceText(difference, words, terminal)}\n`,
    );
  return 0;
};

const readEarlier = async (path: string): Promise<Outcome<StoredImport>> => {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    return error instanceof Error ? error : new Error(String(error));
  });
  if (text instanceof Error) return outcomeRefused('cannot-read', { en: text.message }, { path });
  const parsed = parseStoredImport(path, text);
  return parsed.ok ? outcomeOf(parsed.value) : parsed;
};

/** What is wrong with files of the app is said in the language asked for. */
const said = ({ report, proposals }: ImportedApp, language: Language) => ({
  report: { ...report, unread: report.unread.map((problem) => presentProblem(problem, language)) },
  proposals,
});

const writeDraft = async (
  terminal: Terminal,
  to: string,
  imported: ImportedApp,
  previous: StoredImport | undefined,
  options: Pick<DraftOptions, 'asOf' | 'name' | 'release'> & { readonly format: Format },
): Promise<number> => {
  const { format, ...draft } = options;
  const files = draftAssessment(imported, { ...draft, answers: previous?.answers ?? {} });
  const taken = await existing(to, files);
  if (taken.length > 0)
    return reportProblems(
      terminal,
      taken.map((file) => ({
        code: 'would-overwrite' as const,
        path: file,
        message: message('problem.cli.existsImport'),
      })),
      format,
    );
  const written = await writeFiles(to, files);
  if (!written.ok) return reportProblems(terminal, written.problems, format);
  for (const file of written.value) terminal.err(`${file}\n`);
  return 0;
};
