import type { LocalDate } from '@risikobilde/core';
import type { AccessOn } from '@risikobilde/server/access';
import { message } from '@risikobilde/words/message';
import { say, wordsOf } from '@risikobilde/words/all';
import { outcomeRefused } from '../input/problem.js';
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
    return reportProblems(terminal, outcomeRefused('store-unavailable', store.whyNot(error)).problems);
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
    return reportProblems(terminal, outcomeRefused('store-unavailable', store.whyNot(error)).problems);
  }
};

/**
 * Who had which role to an assessment on a day, and what they could do by it. 0 shown, 1 there is no such assessment, 2 not asked as it must
 * be, or the store cannot be opened.
 */
export const accessOn = async (
  terminal: Terminal,
  id: string,
  {
    on,
    number,
    json,
    ...options
  }: StoreOptions & { readonly on: LocalDate; readonly number?: string; readonly json?: boolean },
): Promise<number> => {
  const { language } = terminal;
  const { t } = wordsOf[language];
  if (number !== undefined && !isNumber(number)) return refuseNumber(terminal, number);
  const store = await import('@risikobilde/server/access');
  try {
    const asked = await store.accessOnAt(store.placeOf(options), { id, on, number });
    if (!asked.ok) {
      terminal.err(`${say(asked.refusal.detail, language)}\n`);
      return 1;
    }
    terminal.out(json === true ? `${JSON.stringify(asked.value, undefined, 2)}\n` : shown(asked.value, t));
    return 0;
  } catch (error) {
    return reportProblems(terminal, outcomeRefused('store-unavailable', store.whyNot(error)).problems);
  }
};

type Say = (typeof wordsOf)['nb']['t'];

const shown = ({ on, actions, people }: AccessOn, t: Say): string =>
  [
    ...actions.map((action) => {
      const names = people.flatMap(({ could, name }) => (could.includes(action) ? [name] : []));
      return t('accessOn.could', { action, n: names.length, names: names.join(', '), day: on });
    }),
    '',
    ...people.flatMap(({ name, isMachine, roles }) => [
      isMachine ? `${name} (${t('accessOn.machine')})` : name,
      ...roles.map((one) => `  ${t('accessOn.role', roleValues(one))}`),
    ]),
    '',
    t('accessOn.fourEyes'),
    '',
  ].join('\n');

const roleValues = ({
  role,
  through,
  of,
  given,
  givenBy,
  until,
  ended,
}: AccessOn['people'][number]['roles'][number]) => ({
  role,
  through,
  of: of ?? '',
  who: givenBy.name,
  given: given.slice(0, 10),
  until: until ?? 'none',
  ended: ended === undefined ? 'none' : ended.slice(0, 10),
});

const isNumber = (number: string): boolean => /^\d{9}$/.test(number);

const refuseNumber = (terminal: Terminal, number: string): number =>
  reportProblems(
    terminal,
    outcomeRefused('organisation-number', message('cli.access.number', { number })).problems,
  );
