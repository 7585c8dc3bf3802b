import { message } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import { isThirdCountry, viewFrom } from '../derive/countries.js';
import { nameOf } from '../derive/names.js';
import { type ReceivedNotice, receivedNotices, someNames } from '../derive/received-notices.js';
import { countryName, unknownCountry } from '../model/country-name.js';
import type { RawFinding, Rule } from '../rule.js';

export const subprocessorNoticeNewCountry: Rule = {
  id: 'subprocessor-notice-new-country',
  severity: 'warning',
  answers: 'compliance',
  source: 'GDPR art. 44, 28(3)(a)',
  evaluate: (context, { roles }) =>
    receivedNotices(context, roles).flatMap((received): readonly RawFinding[] => {
      const { notice, state } = received;
      // Who is objected to is not to be used.
      if (state === 'objected' || state === 'ended') return [];
      const added = notice.names.filter(({ change }) => change === 'added');
      const countries = [...new Set(added.map(({ country }) => country ?? unknownCountry))].sort();
      return countries
        .filter((country) => isOpen(context, received, country))
        .map((country): RawFinding => {
          const { some, more } = someNames(
            added.filter((one) => (one.country ?? unknownCountry) === country),
          );
          return {
            refs: [notice.id],
            aspect: country,
            field: 'names',
            message: message(
              `rule.subprocessor-notice-new-country.${country === unknownCountry ? 'unknown' : 'message'}`,
              { from: nameOf(context, notice.sender), names: some, more, country: countryName(country) },
            ),
            fix: message('rule.subprocessor-notice-new-country.fix'),
            since: notice.toldOn,
          };
        });
    }),
};

/** Whether nothing is recorded of what goes to a country outside the EEA, or the country is not known. */
const isOpen = (context: Context, { engagements }: ReceivedNotice, country: string): boolean => {
  if (country === unknownCountry) return true;
  if (!isThirdCountry(viewFrom(context), country)) return false;
  return !context
    .of('transfer')
    .some(
      (transfer) =>
        transfer.country === country &&
        transfer.frequency !== 'excluded' &&
        engagements.some(
          ({ contractor, principal, activities }) =>
            [contractor, principal].includes(transfer.exporter) &&
            activities.some((activity) => transfer.activities.includes(activity)),
        ),
    );
};
