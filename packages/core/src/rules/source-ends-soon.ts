import { hasCome } from '../context.js';
import { message } from '@risikobilde/words/message';
import { lawStatus } from '../derive/law-status.js';
import { usesOf } from '../derive/uses.js';
import { quotedNames } from '../derive/names.js';
import { addMonths } from '../model/local-date.js';
import { plain } from '../reason.js';
import type { Rule } from '../rule.js';
import { groupedBy } from './grouped-by.js';

const warnedMonthsBefore = 6;

export const sourceEndsSoon: Rule = {
  id: 'source-ends-soon',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 45(3), 24(1), 35(11)',
  evaluate: (context, { transfers }) =>
    groupedBy(
      usesOf(context, transfers).filter(({ kind }) => kind === 'source'),
      ({ id }) => id,
    ).flatMap(([id, uses]) => {
      const { lastDay } = lawStatus(context, id);
      if (!lastDay) return [];
      const warnedFrom = addMonths(lastDay.date, -warnedMonthsBefore);
      if (!hasCome(context, warnedFrom)) return [];
      const holders = [...new Set(uses.map(({ holder }) => holder))].sort();
      return [
        {
          refs: [id] as const,
          places: holders,
          message: message('rule.source-ends-soon.message', {
            title: context.world('source', id)?.short ?? plain(id),
            date: lastDay.date,
            holders: quotedNames(context, holders),
          }),
          fix: message('rule.source-ends-soon.fix'),
          since: warnedFrom,
        },
      ];
    }),
};
