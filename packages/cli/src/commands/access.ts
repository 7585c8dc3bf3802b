import { message } from '@risikobilde/words/message';
import { say, wordsOf } from '@risikobilde/words/all';
import { refused } from '../input/problem.js';
import type { Terminal } from '../terminal.js';
import { reportProblems } from '../text/problems.js';
import type { StoreOptions } from './backup.js';

type AdministratorOptions = StoreOptions & {
  readonly number: string;
  readonly organisation: string;
  readonly name: string;
};

/**
 * Makes an organisation with its first administrator in an installation with logins. 0 done, 2 not said as it must be, a setting is
 * missing, or the store cannot be opened.
 */
export const administrator = async (
  terminal: Terminal,
  { number, organisation, name, ...options }: AdministratorOptions,
): Promise<number> => {
  const { t } = wordsOf[terminal.language];
  if (!isNumber(number)) return refuseNumber(terminal, number);
  const store = await import('@risikobilde/server/access');
  try {
    await store.addAdministratorAt(store.placeOf(options), { number, organisation, name }, process.env);
    terminal.out(`${t('cli.access.added', { name, organisation })}\n`);
    return 0;
  } catch (error) {
    return reportProblems(terminal, refused('store-unavailable', store.whyNot(error)).problems);
  }
};

/** Gives an assessment from before logins to an organisation. 0 done, 1 not possible as it stands, 2 the store cannot be opened. */
export const giveAssessment = async (
  terminal: Terminal,
  id: string,
  { number, ...options }: StoreOptions & { readonly number: string },
): Promise<number> => {
  const { t } = wordsOf[terminal.language];
  if (!isNumber(number)) return refuseNumber(terminal, number);
  const store = await import('@risikobilde/server/access');
  try {
    const given = await store.giveAssessmentAt(store.placeOf(options), id, number);
    if (given.ok) terminal.out(`${t('cli.access.given', { id, number })}\n`);
    else terminal.err(`${say(given.refusal.detail, terminal.language)}\n`);
    return given.ok ? 0 : 1;
  } catch (error) {
    return reportProblems(terminal, refused('store-unavailable', store.whyNot(error)).problems);
  }
};

const isNumber = (number: string): boolean => /^\d{9}$/.test(number);

const refuseNumber = (terminal: Terminal, number: string): number =>
  reportProblems(terminal, refused('organisation-number', message('cli.access.number', { number })).problems);
