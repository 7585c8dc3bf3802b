import { type Language, languages, type LocalDate, parseLocalDate } from '@risikobilde/core';
import { type FormatId, formatIds } from '@risikobilde/publish/formats';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { today } from './clock.js';
import type { Terminal } from './terminal.js';

/** What a group of commands is added with. */
export type Adding = {
  readonly command: (usage: string, description: string, ...lines: readonly string[]) => Command;
  readonly terminal: Terminal;
  readonly done: (code: number) => void;
};

/** A day from the command line; one that does not exist is refused. */
export const parseDay = (text: string): LocalDate => {
  const day = parseLocalDate(text);
  if (day === undefined)
    throw new InvalidArgumentError(
      `Found ${text}; allowed: a day that exists, written YYYY-MM-DD, such as 2024-03-31.`,
    );
  return day;
};

const isLanguage = (text: string): text is Language => languages.some((language) => language === text);

/** The language that the arguments ask for, the first of several; bokmål when they ask for none. */
export const languageAsked = (args: readonly string[]): Language => {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const named = at === -1 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
  const first = named?.split(',')[0]?.trim() ?? '';
  return isLanguage(first) ? first : 'nb';
};

/** Output formats from the command line, separated by commas. */
export const parseFormats = (text: string): readonly FormatId[] => {
  const named = text.split(',').map((part) => part.trim());
  const isFormat = (name: string): name is FormatId => formatIds.some((id) => id === name);
  const wrong = named.find((part) => !isFormat(part));
  if (wrong !== undefined)
    throw new InvalidArgumentError(
      `Found ${wrong || 'nothing'}; allowed: ${formatIds.join(', ')}, several with a comma between.`,
    );
  return [...new Set(named.filter(isFormat))];
};

/** Languages from the command line, separated by commas. */
const parseLanguages = (text: string): readonly Language[] => {
  const named = text.split(',').map((part) => part.trim());
  const wrong = named.find((part) => !isLanguage(part));
  if (wrong !== undefined)
    throw new InvalidArgumentError(
      `Found ${wrong || 'nothing'}; allowed: ${languages.join(', ')}, several with a comma between.`,
    );
  return named.filter(isLanguage);
};

const highestPort = 65_535;

export const parsePort = (text: string): number => {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > highestPort)
    throw new InvalidArgumentError(
      `Found ${text}; allowed: a whole number from 0 (any free one) to ${highestPort}.`,
    );
  return port;
};

const mostCount = 10_000_000;

/** How closely quantiles are computed, as a relative error. */
export const parseAccuracy = (text: string): number => {
  const accuracy = Number(text);
  if (!(accuracy >= 1e-6 && accuracy <= 0.1))
    throw new InvalidArgumentError(`Found ${text}; allowed: a number from 0.000001 to 0.1, such as 0.001.`);
  return accuracy;
};

/** How many: services, simulated years. */
export const parseCount = (text: string): number => {
  const count = Number(text);
  if (!/^\d+$/.test(text) || count < 1 || count > mostCount)
    throw new InvalidArgumentError(`Found ${text}; allowed: a whole number from 1 to ${mostCount}.`);
  return count;
};

/** The options that several commands have, each made anew for each of them. */
export const asOf = () =>
  new Option('--as-of <date>', 'the day the answer is about, YYYY-MM-DD; today when left out').argParser(
    parseDay,
  );
export const knownAt = () =>
  new Option(
    '--known-at <date>',
    'count only what could be known by this day; the same day when left out',
  ).argParser(parseDay);
export const language = () =>
  new Option('--lang <language>', 'language of the answer').choices(languages).default('nb');
export const documentLanguages = () =>
  new Option(
    '--lang <languages>',
    'languages, separated by commas; when left out, those that the country of an authority asks for, or the language it is kept in and English',
  ).argParser(parseLanguages);
export const format = () =>
  new Option('--format <format>', 'how the answer is written').choices(['text', 'json']);
export const world = () =>
  new Option(
    '--world <dir>',
    'folder of world data (law, reports, scales); the one that ships when left out',
  );

/** Options with the day that is asked about: today when none was named. */
export const withDay = <Options extends { readonly asOf?: unknown }>(options: Options) => ({
  ...options,
  asOf: options.asOf ?? today(),
});
