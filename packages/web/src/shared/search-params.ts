import { isLocalDate, type Language, languages, type LocalDate } from '@risikobilde/core';
import { dayHere } from '@risikobilde/words';

/** What every address carries, so that a link shows the same to the next reader. */
export type CommonSearch = {
  /** The day everything is read at; today when left out. */
  readonly dato?: LocalDate;
  readonly sprak?: Language;
  /** The id whose chain of facts is open. */
  readonly forklar?: string;
  /** The id of the claim or premise that is open to be changed. */
  readonly pastand?: string;
};

const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value);

export const parseCommonSearch = (search: Readonly<Record<string, unknown>>): CommonSearch => {
  const { dato, sprak, forklar, pastand } = search;
  return {
    ...(typeof dato === 'string' && isLocalDate(dato) && { dato }),
    ...(isLanguage(sprak) && { sprak }),
    ...(typeof forklar === 'string' && { forklar }),
    ...(typeof pastand === 'string' && { pastand }),
  };
};

/** Today, as the server has it; the only place that reads the clock. */
export const today = (): LocalDate => dayHere(new Date()) as LocalDate;

/** The day and the language follow the user from screen to screen; filters and open dialogs do not. */
export const keepCommon = ({ dato, sprak }: CommonSearch): CommonSearch => ({
  ...(dato && { dato }),
  ...(sprak && { sprak }),
});
