import { message, type Message } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import { factNow } from '../derive/fact-now.js';
import { asSentence, quotedNames } from '../derive/names.js';
import type { RecordOf } from '../model/assessment.js';
import { factsUnder, type MarkedFact } from '../standing/facts-under.js';
import { plain } from '../reason.js';
import { holderOf } from '../world/with-readings.js';
import type { StandingRule } from './standing-rule.js';

const fix = message('rule.read-in-older-edition.fix');

/** A mark of a text that is another since, and a reading that says nothing of what is entered now. */
export const readInOlderEdition: StandingRule = {
  id: 'read-in-older-edition',
  of: 'claims',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 5(2), 35(11)',
  evaluate: (context, { claims }) => {
    const facts = factsUnder(claims);
    return [
      ...facts.flatMap(({ fact, label, isEarlier, cite, claims: places }) =>
        isEarlier && fact !== undefined && cite?.later !== undefined
          ? [
              {
                refs: [holderOf(fact)] as const,
                aspect: fact,
                places,
                message: message('rule.read-in-older-edition.message', {
                  fact: label,
                  on: cite.later.seen,
                  holders: quotedNames(context, places),
                }),
                fix,
                since: cite.later.seen,
              },
            ]
          : [],
      ),
      ...context.of('reading').flatMap((reading) => {
        const leaning = facts.find(({ fact }) => fact === reading.fact);
        const says = leaning && outdated(context, reading, leaning);
        return says === undefined
          ? []
          : [
              {
                refs: [reading.id] as const,
                places: leaning?.claims ?? [],
                field: 'result',
                message: says,
                fix,
                since: reading.on,
              },
            ];
      }),
    ];
  },
};

const outdated = (
  context: Context,
  reading: RecordOf<'reading'>,
  { label }: MarkedFact,
): Message | undefined => {
  const isReplaced = context
    .of('reading')
    .some(
      (other) =>
        other.fact === reading.fact &&
        (other.result === 'says' || other.result === 'other') &&
        isAfter(other, reading),
    );
  if (isReplaced) return undefined;
  const { by, on, note } = reading;
  const values = { fact: label, by: reading.signedBy ?? by, on };
  if (reading.result === 'other')
    return message('rule.read-in-older-edition.other', {
      ...values,
      note: note === undefined ? plain('') : asSentence(note),
    });
  const says = factNow(context, reading.fact)?.says;
  return reading.result === 'says' && says !== undefined && says !== reading.says
    ? message('rule.read-in-older-edition.said', values)
    : undefined;
};

const isAfter = (a: RecordOf<'reading'>, b: RecordOf<'reading'>): boolean =>
  a.on === b.on ? a.id > b.id : a.on > b.on;
