import { hasPassed } from '../context.js';
import { message } from '@risikobilde/words/message';
import { memoiseByObject } from '../model/memoise.js';
import { addDays, type LocalDate } from '../model/local-date.js';
import { scanMarkdown } from '../model/markdown-references.js';
import type { RecordOf } from '../model/assessment.js';
import { nameOf } from '../derive/names.js';
import type { Rule } from '../rule.js';

export const textOvertaken: Rule = {
  id: 'text-overtaken',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 5(2), 35(11)',
  evaluate: (context) =>
    context.of('section').flatMap((chapter) =>
      daysIn(chapter)
        .filter((day) => hasPassed(context, day))
        .map((day) => ({
          refs: [chapter.id] as const,
          aspect: day,
          field: 'body',
          since: addDays(day, 1),
          message: message('rule.text-overtaken.passed', { name: nameOf(context, chapter.id), day }),
          fix: message('rule.text-overtaken.fix'),
        })),
    ),
};

/** The days to which the chapter's text says that it holds, in any language. */
const daysIn = memoiseByObject((chapter: RecordOf<'section'>): readonly LocalDate[] =>
  [
    ...new Set(
      Object.values(chapter.body ?? {})
        .filter((body) => body.includes('::until'))
        .flatMap((body) => scanMarkdown(body).untils.map(({ day }) => day)),
    ),
  ].sort(),
);
