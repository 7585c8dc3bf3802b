import type { Sayable } from '@risikobilde/words/message';

/** ISO 3166-1 leaves ZZ to its users: here a country that is not stated. */
export const unknownCountry = 'ZZ';

/** The codes of the countries that have a name in the words, for a choice. */
export const countryCodes: readonly string[] =
  'AD AR AT AU AW AX BE BG BL BQ BR BV CA CH CL CN CR CW CY CZ DE DK EE EG ES FI FO FR GB GF GG GL GP GR HK HR HU IE IL IM IN IS IT JE JP KR LI LT LU LV MF MQ MT MX MY NC NL NO NZ PF PH PL PM PT RE RO RS RU SE SG SI SJ SK SX TF TR TW UA US UY WF YT ZA'.split(
    ' ',
  );

const named: ReadonlySet<string> = new Set([...countryCodes, unknownCountry]);

/** The name of a country; its code when the words have no name for it. */
export const countryName = (code: string): Sayable =>
  named.has(code) ? { key: `country.${code}`, values: {} } : { und: code };
