import { type Context, recordOf } from '../context.js';

/**
 * The member states of the EU and the EFTA states in the EEA. A transfer goes to a country outside them
 * (GDPR art. 44 as adapted by the EEA agreement, annex XI no. 5e). Switzerland and, since 2020, the United Kingdom are
 * third countries.
 */
const eeaStates: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK IS LI NO'.split(' '),
);

export const isThirdCountry = (country: string): boolean => !eeaStates.has(country);

/** An international organisation is outside the EEA wherever it sits (GDPR art. 4(26), 44). */
export const isOrganisation = (context: Context, party: string): boolean =>
  recordOf(context, 'party', party)?.type === 'internationalOrganisation';
