import type { Language, LocalDate } from '@risikobilde/core';
import { blockText } from '@risikobilde/files';
import { message } from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readIncidents } from '../input/incidents-csv.js';
import { loadAssessment } from '../input/load.js';
import { outcomeRefused } from '../input/problem.js';
import { existing, writeFiles } from '../output/write-files.js';
import type { Terminal } from '../terminal.js';
import { type Format, reportProblems } from '../text/problems.js';

export type ImportIncidentsOptions = {
  readonly to?: string;
  readonly notedBy?: string;
  readonly lang: Language;
  readonly format: Format;
  readonly world?: string;
  readonly asOf: LocalDate;
};

/** Incidents from a spreadsheet, as a file of records in the folder of an assessment. Nothing that exists is overwritten. */
export const importIncidents = async (
  terminal: Terminal,
  path: string,
  options: ImportIncidentsOptions,
): Promise<number> => {
  const { to, notedBy, lang, format } = options;
  if (to === undefined || notedBy === undefined)
    return reportProblems(
      terminal,
      outcomeRefused('csv-not-readable', message('problem.csv.options')).problems,
      format,
    );
  const [loaded, text] = await Promise.all([
    loadAssessment(to, options),
    readFile(path, 'utf8').catch(() => undefined),
  ]);
  if (!loaded.ok) return reportProblems(terminal, loaded.problems, format);
  if (text === undefined)
    return reportProblems(
      terminal,
      outcomeRefused('cannot-read', message('problem.csv.noFile'), { path }).problems,
      format,
    );
  const read = readIncidents(text, path, loaded.value.assessment, notedBy);
  if (!read.ok) return reportProblems(terminal, read.problems, format);
  const { incidents, known } = read.value;
  const name = `incidents-${basename(path)
    .replace(/\.\w+$/, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')}.yaml`;
  const { t } = wordsOf[lang];
  if (incidents.length === 0) {
    terminal.out(`${t('cli.incidents.nothingNew', { known })}\n`);
    return 0;
  }
  if ((await existing(to, [{ path: name }])).length > 0)
    return reportProblems(
      terminal,
      outcomeRefused('would-overwrite', message('problem.cli.exists'), { path: join(to, name) }).problems,
      format,
    );
  const written = await writeFiles(to, [
    { path: name, text: `${blockText({ kind: 'incident', records: incidents })}\n` },
  ]);
  if (!written.ok) return reportProblems(terminal, written.problems, format);
  terminal.out(`${t('cli.incidents.written', { n: incidents.length, file: join(to, name), known })}\n`);
  return 0;
};
