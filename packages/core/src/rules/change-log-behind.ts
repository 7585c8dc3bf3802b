import { message } from '@risikobilde/words/message';
import { type Context, hasCome } from '../context.js';
import { latest, type LocalDate, preciseDate } from '../model/local-date.js';
import type { Rule } from '../rule.js';
import { listOf, nameOf } from '../derive/names.js';

export const changeLogBehind: Rule = {
  id: 'change-log-behind',
  severity: 'error',
  answers: 'correction',
  source: 'GDPR art. 5(2), 35(11)',
  evaluate: (context) => {
    const logged = [...context.head.changeLog]
      .filter((line) => hasCome(context, line.date))
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
      .at(-1);
    const covered = logged && lastCovered(logged.date, logged.precision);
    const later = changedBy(context).filter(({ on }) => covered === undefined || on > covered);
    const newest = latest(later.map(({ on }) => on));
    const first = later[0];
    if (newest === undefined || first === undefined) return [];
    return [
      {
        refs: [context.head.id],
        aspect: newest,
        also: later.map(({ id }) => id),
        field: 'changeLog',
        since: first.on,
        message: message(logged ? 'rule.change-log-behind.behind' : 'rule.change-log-behind.none', {
          version: logged?.version ?? '',
          date: logged ? preciseDate(logged) : '',
          records: listOf(
            later.map(({ id, on }) =>
              message('rule.change-log-behind.record', { name: nameOf(context, id), on }),
            ),
          ),
        }),
        fix: message('rule.change-log-behind.fix'),
      },
    ];
  },
};

// Days compare as text, and no month has a 32nd.
const lastCovered = (date: LocalDate, precision: 'day' | 'month'): string =>
  precision === 'month' ? `${date.slice(0, 7)}-32` : date;

const changedBy = (context: Context): readonly { readonly id: string; readonly on: LocalDate }[] =>
  context.all
    .flatMap(({ id, changed }) =>
      changed !== undefined && hasCome(context, changed) ? [{ id, on: changed }] : [],
    )
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1));
