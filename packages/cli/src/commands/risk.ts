import { message } from '@risikobilde/words/message';
import { readFile, stat } from 'node:fs/promises';
import type { Language, LocalDate } from '@risikobilde/core';
import { wordsOf } from '@risikobilde/words/all';
import { outcomeOf, type InputProblem, type Outcome, outcomeRefused } from '../input/problem.js';
import type { Terminal } from '../terminal.js';
import { roundNumbers } from '../text/round-numbers.js';
import { stableJson } from '../text/json.js';
import { type Format, reportProblems } from '../text/problems.js';
import type { SelfCheck } from '@risikobilde/risk/checks';
import { estimatedErrors, statedAccuracy } from './accuracy.js';

export type RiskCommandOptions = {
  readonly asOf: LocalDate;
  readonly knownAt?: LocalDate;
  readonly format: Format;
  readonly lang: Language;
  readonly world?: string;
  readonly epistemic?: boolean;
  readonly services?: number;
  readonly crossCheck?: number;
  readonly accuracy?: number;
};

/**
 * Distributions of a year's harm: of an assessment folder, or of a workload file. 0 answered, 1 a cross-check disagrees, 2
 * unreadable.
 */
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
  const { asOf, knownAt, format, lang, epistemic, services, crossCheck, accuracy = ofFolder } = options;
  if (epistemic === true || services !== undefined)
    return reportProblems(
      terminal,
      outcomeRefused('option-for-workload', message('problem.cli.optionForWorkload')).problems,
      format,
    );
  const { loadAssessment } = await import('../input/load.js');
  const loaded = await loadAssessment(path, options);
  if (!loaded.ok) return reportProblems(terminal, loaded.problems, format);
  const { createRiskMemory, evaluateRisk } = await import('@risikobilde/core/risk');
  const { assessment, world } = loaded.value;
  const memory = createRiskMemory();
  const asked = { accuracy, memory, ...(knownAt !== undefined && { knownAt }) };
  const result = evaluateRisk(assessment, world, asOf, asked);
  const stated = statedAccuracy(
    accuracy,
    [...result.alternatives, ...result.scenarios].flatMap(({ stages }) => errorsOf(stages)),
  );
  const { checksOf, lawsOfAlternatives } = await import('./risk-beside.js');
  const checks =
    crossCheck === undefined
      ? undefined
      : checksOf(lawsOfAlternatives(assessment, world, asOf, asked), crossCheck);
  if (format === 'json') {
    const { localise } = await import('../text/localise.js');
    const beside = { accuracy: stated, ...(checks && { crossCheck: roundedAs(checks) }) };
    terminal.out(
      stableJson('risk@2', { language: lang, ...localise(roundedAs(result), wordsOf[lang]), ...beside }),
    );
    return codeOf(checks);
  }
  const { riskOfAssessment } = await import('../text/risk-of-assessment.js');
  const { accuracyText, checksText } = await import('../text/risk-accuracy.js');
  const { namesIn } = await import('../text/names.js');
  const words = wordsOf[lang];
  const parts = [
    riskOfAssessment(loaded.value, result, words, terminal),
    ...(checks ? [checksText(checks, namesIn(loaded.value, words), words, terminal)] : []),
    accuracyText(stated, words, terminal),
  ];
  terminal.out(`${parts.join('\n\n')}\n`);
  return codeOf(checks);
};

/** The relative error asked for of a folder and of a workload file. */
const ofFolder = 1e-3;
const ofFile = 1e-4;

const errorsOf = (stages: Readonly<Record<string, { readonly error: number } | undefined>>) =>
  Object.values(stages).flatMap((stage) => stage?.error ?? []);

const codeOf = (checks: Readonly<Record<string, SelfCheck>> | undefined): number =>
  Object.values(checks ?? {}).some(({ figures }) => figures.some(({ isOutside }) => isOutside)) ? 1 : 0;

// Rounding leaves the shape as it is.
const roundedAs = <T>(value: T): T => roundNumbers(value) as T;

const ofWorkload = async (terminal: Terminal, path: string, options: RiskCommandOptions): Promise<number> => {
  const { format, lang, epistemic = false, services, crossCheck, accuracy = ofFile } = options;
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
  const result = runWorkload(parsed.value, { epistemic, accuracy });
  const portfolios = [...workloadToPortfolios(parsed.value)];
  const { checksOf, lawsOfPortfolios, serviceSpread } = await import('./risk-beside.js');
  const beside = {
    ...(services !== undefined && {
      services: Object.fromEntries(portfolios.map(([name, one]) => [name, serviceSpread(one, services)])),
    }),
  };
  const checks =
    crossCheck === undefined ? undefined : checksOf(lawsOfPortfolios(portfolios, accuracy), crossCheck);
  const stated = statedAccuracy(accuracy, estimatedErrors(result));
  if (format === 'json') {
    const more = { ...beside, ...(checks && { crossCheck: checks }) };
    terminal.out(stableJson('risk-workload@1', { ...result, accuracy: stated, ...roundedAs(more) }));
    return codeOf(checks);
  }
  const { riskOfWorkload } = await import('../text/risk-of-workload.js');
  const { accuracyText, checksText } = await import('../text/risk-accuracy.js');
  const words = wordsOf[lang];
  const parts = [
    riskOfWorkload(result, beside, words, terminal),
    ...(checks ? [checksText(checks, (name) => name, words, terminal)] : []),
    accuracyText(stated, words, terminal),
  ];
  terminal.out(`${parts.join('\n\n')}\n`);
  return codeOf(checks);
};

const readJson = async (path: string): Promise<Outcome<unknown>> => {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return outcomeOf(value);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return outcomeRefused(
      'workload-unreadable',
      message('problem.cli.workload', { why, form: '{"scenarios": [...]}' }),
      { path },
    );
  }
};
