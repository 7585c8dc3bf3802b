import { message } from '@risikobilde/words/message';
import { type Context, hasCome } from '../context.js';
import { citedLaw, type Country, countriesOf, countryEntry } from '../derive/country.js';
import { isThirdCountry, viewFrom } from '../derive/countries.js';
import { lawStatus } from '../derive/law-status.js';
import { countryName, unknownCountry } from '../model/country-name.js';
import { isUnchecked } from '../model/is-unchecked.js';
import type { RecordOf } from '../model/assessment.js';
import type { RawFinding, Rule } from '../rule.js';

// No state may go below the one or has to go above the other (art. 8(1)).
const lowest = 13;
const highest = 16;

export const consentAgeBelowLaw: Rule = {
  id: 'consent-age-below-law',
  severity: 'error',
  answers: 'compliance',
  source: 'GDPR art. 8(1)',
  evaluate: (context) =>
    context.of('activity').flatMap((activity): readonly RawFinding[] => {
      const age = activity.consent?.childAge;
      return age === undefined
        ? []
        : countriesOf(context, activity).flatMap((code) => found(context, activity, age, code));
    }),
};

const found = (
  context: Context,
  activity: RecordOf<'activity'>,
  age: number,
  code: string,
): readonly RawFinding[] => {
  const country = countryEntry(context, code);
  const limit = country === undefined ? 'unknown' : ageOnDay(context, country);
  if (limit === undefined || (isThirdCountry(viewFrom(context), code) && code !== unknownCountry)) return [];
  const values = { title: activity.title, age, country: countryName(code) };
  if (limit === 'unknown' || country === undefined)
    return age >= highest
      ? []
      : [
          {
            refs: [activity.id],
            aspect: code,
            field: 'consent',
            ...(age >= lowest && { severity: 'warning' as const }),
            message: message(
              age < lowest
                ? 'rule.consent-age-below-law.belowAny'
                : code === unknownCountry
                  ? 'rule.consent-age-below-law.countryUnknown'
                  : 'rule.consent-age-below-law.unknown',
              values,
            ),
            fix: message('rule.consent-age-below-law.unknownFix'),
          },
        ];
  if (age >= limit.age) return [];
  const { source } = limit.law;
  const isOwn = source !== undefined && context.world('source', source)?.jurisdiction === code;
  return [
    {
      refs: [activity.id, isOwn ? source : country.id],
      field: 'consent',
      // Nobody has read the law that says so.
      ...(isUnchecked(limit.verification) && { severity: 'warning' as const }),
      message: message('rule.consent-age-below-law.message', {
        ...values,
        limit: limit.age,
        law: citedLaw(context, limit.law),
        mark: limit.verification,
      }),
      fix: message('rule.consent-age-below-law.fix', { limit: limit.age }),
    },
  ];
};

/** The age in a state on the day; undefined before it had one, `unknown` where it is not known since when it has held. */
const ageOnDay = (
  context: Context,
  { consentAges }: Country,
): Country['consentAges'][number] | 'unknown' | undefined => {
  const held = consentAges.find(
    ({ from, seen, until }) =>
      [from ?? seen].every((day) => day === undefined || hasCome(context, day)) &&
      (until === undefined || !hasCome(context, until)),
  );
  if (held) return held;
  const isBefore = lawStatus(context, 'gdpr').state === 'notInForce';
  return !isBefore && consentAges.some(({ seen }) => seen !== undefined) ? 'unknown' : undefined;
};
