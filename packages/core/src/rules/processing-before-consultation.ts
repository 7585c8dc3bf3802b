import { message } from '@risikobilde/words/message';
import { outcomeOf, progressOf } from '../derive/consultation.js';
import { type Context, hasCome } from '../context.js';
import type { RecordOf } from '../model/assessment.js';
import type { LocalDate } from '../model/local-date.js';
import type { RawFinding, Rule } from '../rule.js';

export const processingBeforeConsultation: Rule = {
  id: 'processing-before-consultation',
  severity: 'error',
  answers: 'compliance',
  source: 'GDPR art. 36(1)',
  evaluate: (context) =>
    context.of('consultation').flatMap((file): RawFinding[] => {
      const { answered, title } = file;
      const [begins] = [file.begins, firstOf(context, file)].flatMap((one) => one ?? []).sort();
      if (begins === undefined) return [];
      const hasBegun = hasCome(context, begins);
      const isBanned = hasBegun && outcomeOf(context, file).is === 'ban';
      const { state, due } = progressOf(file, context);
      const isAnswered = state === 'answered' && answered !== undefined && begins >= answered;
      // The last day of the period is still the authority's.
      if (!isBanned && (isAnswered || (due !== undefined && begins > due))) return [];
      return [
        {
          refs: [file.id, ...file.about],
          field: 'begins',
          severity: hasBegun ? 'error' : 'warning',
          message: message(
            `rule.processing-before-consultation.${isBanned ? 'banned' : hasBegun ? 'begun' : 'planned'}`,
            { title, begins },
          ),
          fix: message(
            isBanned
              ? 'rule.consultation-outcome.lift'
              : hasBegun
                ? 'rule.processing-before-consultation.stop'
                : 'rule.processing-before-consultation.wait',
          ),
        },
      ];
    }),
};

/** The first day that one of the activities it is about begins. */
const firstOf = (context: Context, { about }: RecordOf<'consultation'>): LocalDate | undefined => {
  const reached = new Set(
    context.of('scenario').flatMap(({ id, affects }) => (about.includes(id) ? affects : [])),
  );
  return context
    .of('activity')
    .filter(({ id }) => about.length === 0 || reached.has(id))
    .flatMap(({ begins }) => begins ?? [])
    .sort()[0];
};
