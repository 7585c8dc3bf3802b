import { message } from '@risikobilde/words/message';
import { readFile, stat } from 'node:fs/promises';
import type { Language, LocalDate } from '@risikobilde/core';
import { wordsOf } from '@risikobilde/words/all';
import { found, type InputProblem, type Outcome, refused } from '../input/problem.js';
import type { Terminal } from '../terminal.js';
import { rounded } from '../text/rounded.js';
import { stableJson } from '../text/json.js';
import { type Format, reportProblems } from '../text/problems.js';

export type RiskCommandOptions = {
  readonly asOf: LocalDate;
  readonly knownAt?: LocalDate;
  readonly format: Format;
  readonly lang: Language;
  readonly world?: string;
  readonly epistemic?: boolean;
  readonly services?: number;
  readonly crossCheck?: number;
};

/** Distributions of a year's harm: of an assessment folder, or of a workload file. 0 answered, 2 unreadable. */
export const risk = async (
  terminal: Terminal,
  path: string,
  options: RiskCommandOptions,
): Promise<number> => {
  const about = await stat(path).catch(() => undefined);
  return about?.isFile() ? ofWorkload(terminal, path, options) : ofAssessment(terminal, path, options);
};

const ofAssessment = async (
  terminal: Terminal,
  path: string,
  options: RiskCommandOptions,
): Promise<number> => {
  const { asOf, knownAt, format, lang, epistemic, services, crossCheck } = options;
  if (epistemic === true || services !== undefined || crossCheck !== undefined)
    return reportProblems(
      terminal,
      refused('option-for-workload', message('problem.cli.optionForWorkload')).problems,
      format,
    );
  const { loadAssessment } = await import('../input/load.js');
  const loaded = await loadAssessment(path, options);
  if (!loaded.ok) return reportProblems(terminal, loaded.problems, format);
  const { evaluateRisk } = await import('@risikobilde/core/risk');
  const { assessment, world } = loaded.value;
  const result = evaluateRisk(assessment, world, asOf, knownAt === undefined ? {} : { knownAt });
  if (format === 'json') {
    const { localise } = await import('../text/localised.js');
    terminal.out(stableJson('risk@2', { language: lang, ...localise(roundedAs(result), wordsOf[lang]) }));
    return 0;
  }
  const { riskOfAssessment } = await import('../text/risk-of-assessment.js');
  terminal.out(`${riskOfAssessment(loaded.value, result, wordsOf[lang], terminal)}\n`);
  return 0;
};

// Rounding leaves the shape as it is.
const roundedAs = <T>(value: T): T => rounded(value) as T;

const ofWorkload = async (terminal: Terminal, path: string, options: RiskCommandOptions): Promise<number> => {
  const { format, lang, epistemic = false, services, crossCheck } = options;
  const json = await readJson(path);
  if (!json.ok) return reportProblems(terminal, json.problems, format);
  const { parseWorkload, runWorkload, workloadToPortfolios } = await import('@risikobilde/risk');
  const parsed = parseWorkload(json.value);
  if (!parsed.ok)
    return reportProblems(
      terminal,
      parsed.error.map(
        ({ scenario, field, found: stood, allowed }): InputProblem => ({
          code: 'workload-invalid',
          path,
          message: {
            en: `${scenario === null ? '' : `${scenario}: `}${field} is ${stood}; allowed: ${allowed}`,
          },
        }),
      ),
      format,
    );
  const result = runWorkload(parsed.value, { epistemic });
  const portfolios = [...workloadToPortfolios(parsed.value)];
  const { serviceSpread, agreements } = await import('./risk-beside.js');
  const beside = {
    ...(services !== undefined && {
      services: Object.fromEntries(portfolios.map(([name, one]) => [name, serviceSpread(one, services)])),
    }),
    ...(crossCheck !== undefined && {
      crossCheck: Object.fromEntries(portfolios.map(([name, one]) => [name, agreements(one, crossCheck)])),
    }),
  };
  if (format === 'json') {
    terminal.out(stableJson('risk-workload@1', { ...result, ...roundedAs(beside) }));
    return 0;
  }
  const { riskOfWorkload } = await import('../text/risk-of-workload.js');
  terminal.out(`${riskOfWorkload(result, beside, wordsOf[lang], terminal)}\n`);
  return 0;
};

const readJson = async (path: string): Promise<Outcome<unknown>> => {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return found(value);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refused(
      'workload-unreadable',
      message('problem.cli.workload', { why, form: '{"scenarios": [...]}' }),
      { path },
    );
  }
};
