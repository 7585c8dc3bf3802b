import type { Sayable } from '@risikobilde/words/message';

/** ISO 3166-1 leaves ZZ to its users: here a country that is not stated. */
export const unknownCountry = 'ZZ';

/** The codes of the countries that have a name in the words, for a choice. */
export const countryCodes: readonly string[] =
  'AT AU BE BG BR CA CH CL CN CR CY CZ DE DK EE EG ES FI FR GB GR HR HU IE IL IN IS IT JP KR LI LT LU LV MT MX MY NL NO NZ PH PL PT RO RS RU SE SG SI SK TR TW UA US UY ZA'.split(
    ' ',
  );

const named: ReadonlySet<string> = new Set([...countryCodes, unknownCountry]);

/** The name of a country; its code when the words have no name for it. */
export const countryName = (code: string): Sayable =>
  named.has(code) ? { key: `country.${code}`, values: {} } : { und: code };
