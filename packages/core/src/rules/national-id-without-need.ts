import { message } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import { isAuthority } from '../derive/controllers.js';
import {
  type CitedLaw,
  citedLaw,
  controllingParties,
  countriesOf,
  type Country,
  countryEntry,
} from '../derive/country.js';
import { isThirdCountry, viewFrom } from '../derive/countries.js';
import { compact } from '../derive/grounds-of-claims.js';
import { lawStatus } from '../derive/law-status.js';
import { legalBases } from '../derive/legal-bases.js';
import type { RecordOf } from '../model/assessment.js';
import { countryName, unknownCountry } from '../model/country-name.js';
import type { RawFinding, Rule } from '../rule.js';

type Activity = RecordOf<'activity'>;
type Data = Activity['data'][number];

export const nationalIdWithoutNeed: Rule = {
  id: 'national-id-without-need',
  severity: 'warning',
  answers: 'reasons',
  alsoErrors: true,
  source: 'GDPR art. 87',
  evaluate: (context) =>
    context.of('activity').flatMap((activity): readonly RawFinding[] => {
      const number = activity.data.find((data) => data.class === 'nationalId');
      if (!number) return [];
      const codes = countriesOf(context, activity);
      return codes.flatMap((code): readonly RawFinding[] => {
        const found = foundUnder(context, activity, number, code);
        return found === undefined
          ? []
          : [
              {
                refs: [activity.id],
                ...(codes.length > 1 && { aspect: code }),
                field: 'data',
                ...found,
              },
            ];
      });
    }),
};

const foundUnder = (
  context: Context,
  activity: Activity,
  number: Data,
  code: string,
): Pick<RawFinding, 'message' | 'fix' | 'severity' | 'answers'> | undefined => {
  const country = countryEntry(context, code);
  const rule = country?.nationalId;
  const values = { title: activity.title, data: number.text, country: countryName(code) };
  if (rule === undefined) {
    if (code !== unknownCountry && isThirdCountry(viewFrom(context), code)) return undefined;
    if (hasOwnLaw(number)) return undefined;
    return {
      severity: 'info',
      message: message(
        code === unknownCountry
          ? 'rule.national-id-without-need.countryUnknown'
          : 'rule.national-id-without-need.unsaid',
        values,
      ),
      fix: message('rule.national-id-without-need.unsaidFix'),
    };
  }
  if (rule.authoritiesMay && isUnderAuthority(context, activity, code)) return undefined;
  if (explains(context, activity, [rule.law, ...rule.also])) return undefined;
  if (rule.for === 'statute' && hasOwnLaw(number)) return undefined;
  const law = citedLaw(context, rule.law);
  return {
    // Before the act there was nothing to break.
    ...(isBefore(context, rule)
      ? { severity: 'info' }
      : rule.for === 'statute' && { severity: 'error', answers: 'compliance' }),
    message: message('rule.national-id-without-need.message', {
      ...values,
      name: rule.name,
      law,
      text: rule.text,
      mark: rule.verification,
    }),
    fix: message(
      rule.for === 'statute'
        ? 'rule.national-id-without-need.statuteFix'
        : 'rule.national-id-without-need.fix',
      { law },
    ),
  };
};

const hasOwnLaw = ({ bases = [] }: Data): boolean => bases.some(({ law }) => law !== undefined);

const isBefore = (context: Context, { law: { source } }: NonNullable<Country['nationalId']>): boolean =>
  source !== undefined && lawStatus(context, source).state === 'notInForce';

const isUnderAuthority = (context: Context, activity: Activity, code: string): boolean =>
  controllingParties(context, activity)
    .filter((party) => party?.country === code)
    .every((party) => party !== undefined && isAuthority(context, party));

/** Whether the activity names one of the provisions, as law of a basis or in the words about why it is needed. */
const explains = (context: Context, activity: Activity, laws: readonly CitedLaw[]): boolean => {
  const bases = legalBases(activity);
  const texts = [...bases.map(({ note }) => note), ...Object.values(activity.necessity ?? {})].flatMap(
    (text) => Object.values(text ?? {}),
  );
  return laws.some(
    (law) =>
      bases.some(
        (basis) =>
          basis.law !== undefined &&
          basis.law.source === law.source &&
          compact(basis.law.provision) === compact(law.provision ?? ''),
      ) || texts.some((text) => mentions(text, law, namesOf(context, law))),
  );
};

/** What an act is called: as its state says, or its source in each language. */
const namesOf = (context: Context, { source, name }: CitedLaw): readonly string[] =>
  name !== undefined
    ? [name]
    : Object.values((source === undefined ? undefined : context.world('source', source)?.short) ?? {});

// An article by its number alone could be one of the Regulation: the act must be named with it.
const mentions = (text: string, { provision = '' }: CitedLaw, names: readonly string[]): boolean => {
  const said = compact(text).toLowerCase();
  const [, number = ''] = /^art\.(.+)$/.exec(compact(provision)) ?? [];
  if (number !== '')
    return (
      names.some((name) => said.includes(compact(name).toLowerCase())) &&
      new RegExp(`art(?:\\.|ikkel|ikel|icle)${number}(?!\\d)`).test(said)
    );
  const [, section = ''] = /^§(.+)$/.exec(compact(provision)) ?? [];
  return section === ''
    ? said.includes(compact(provision).toLowerCase())
    : new RegExp(`§§?${section}(?!\\d)`).test(said);
};
