import { message, type Text } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import { rightArises } from '../derive/rights.js';
import type { RecordOf } from '../model/assessment.js';
import { plain } from '../reason.js';
import type { Rule } from '../rule.js';
import { listOf } from '../derive/names.js';

export const rightUnanswered: Rule = {
  id: 'right-unanswered',
  severity: 'warning',
  answers: 'correction',
  source: 'GDPR art. 35(7)(b), 12-22; WP248 rev.01 annex 2',
  evaluate: (context) =>
    context.of('activity').flatMap((activity) => {
      const missing = unanswered(context, activity);
      if (missing.length === 0) return [];
      return [
        {
          refs: [activity.id] as const,
          message: message('rule.right-unanswered.message', {
            title: activity.title,
            rights: listOf(missing),
          }),
          fix: message('rule.right-unanswered.fix'),
        },
      ];
    }),
};

const unanswered = (context: Context, activity: RecordOf<'activity'>) => {
  const answered = new Set(
    context
      .of('right')
      .filter((right) => right.activities.includes(activity.id))
      .map((right): string => right.article),
  );
  return (context.worldOf('rightsByBasis')[0]?.rows ?? [])
    .filter((row) => !answered.has(row.article) && rightArises(activity, row))
    .map((row) =>
      message('rule.right-unanswered.unanswered', {
        name: inSentence(row.name),
        article: plain(row.article),
      }),
    );
};

const inSentence = (name: Text): Text =>
  Object.fromEntries(
    Object.entries(name).map(([language, words]) => [
      language,
      words.charAt(0).toLowerCase() + words.slice(1),
    ]),
  );
