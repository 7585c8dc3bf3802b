import { message } from '@risikobilde/words/message';
import { type Context, hasCome } from '../context.js';
import { judgementInUse } from '../derive/judgement.js';
import { restsOn } from '../derive/rests-on.js';
import type { AssessmentRecord } from '../model/assessment.js';
import { latest } from '../model/local-date.js';
import type { Rule } from '../rule.js';
import { groupedBy } from './grouped-by.js';
import { listOf, nameOf } from '../derive/names.js';

export const changedAfterJudgement: Rule = {
  id: 'changed-after-judgement',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 35(11)',
  evaluate: (context) =>
    context.of('scenario').flatMap((scenario) => {
      const changed = restsOn(
        context,
        scenario,
        (one) => one.changed !== undefined && hasCome(context, one.changed),
      );
      if (changed.length === 0) return [];
      const later = context.head.alternatives.flatMap(({ id }) => {
        const judgement = judgementInUse(context, scenario, id);
        return judgement
          ? changed.filter((record) => record.changed !== undefined && record.changed > judgement.on)
          : [];
      });
      const records = groupedBy(later, (record) => record.id).flatMap(([, same]) => same.slice(0, 1));
      const days = records.flatMap((record) => record.changed ?? []).sort();
      const [first, newest] = [days[0], latest(days)];
      if (first === undefined || newest === undefined) return [];
      return [
        {
          refs: [scenario.id] as const,
          // A further change is a new finding: an answer to the old one does not cover it.
          aspect: newest,
          also: records.map((record) => record.id),
          field: 'judgements',
          since: first,
          message: message('rule.changed-after-judgement.message', {
            title: scenario.title,
            records: listOf(
              records.map((record) =>
                message('rule.changed-after-judgement.record', {
                  name: whatIs(context, record),
                  on: record.changed ?? '',
                }),
              ),
            ),
          }),
          fix: message('rule.changed-after-judgement.fix'),
        },
      ];
    }),
};

// An effect and an engagement have no title of their own.
const whatIs = (context: Context, record: AssessmentRecord) => {
  if (record.kind === 'effect')
    return message('rule.changed-after-judgement.effectOf', { m: nameOf(context, record.measure) });
  if (record.kind === 'engagement') return record.contract.title;
  return message('core.quoted', { text: nameOf(context, record.id) });
};
