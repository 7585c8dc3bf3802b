import type { FullText } from './text.js';

const same = (name: string): FullText => ({ nb: name, nn: name, en: name });
const names: Readonly<Record<string, FullText>> = {
  AT: { nb: 'Østerrike', nn: 'Austerrike', en: 'Austria' },
  AU: same('Australia'),
  BE: { nb: 'Belgia', nn: 'Belgia', en: 'Belgium' },
  BG: same('Bulgaria'),
  BR: { nb: 'Brasil', nn: 'Brasil', en: 'Brazil' },
  CA: same('Canada'),
  CH: { nb: 'Sveits', nn: 'Sveits', en: 'Switzerland' },
  CL: same('Chile'),
  CN: { nb: 'Kina', nn: 'Kina', en: 'China' },
  CR: same('Costa Rica'),
  CY: { nb: 'Kypros', nn: 'Kypros', en: 'Cyprus' },
  CZ: { nb: 'Tsjekkia', nn: 'Tsjekkia', en: 'Czechia' },
  DE: { nb: 'Tyskland', nn: 'Tyskland', en: 'Germany' },
  DK: { nb: 'Danmark', nn: 'Danmark', en: 'Denmark' },
  EE: { nb: 'Estland', nn: 'Estland', en: 'Estonia' },
  EG: same('Egypt'),
  ES: { nb: 'Spania', nn: 'Spania', en: 'Spain' },
  FI: same('Finland'),
  FR: { nb: 'Frankrike', nn: 'Frankrike', en: 'France' },
  GB: { nb: 'Storbritannia', nn: 'Storbritannia', en: 'the United Kingdom' },
  GR: { nb: 'Hellas', nn: 'Hellas', en: 'Greece' },
  HR: { nb: 'Kroatia', nn: 'Kroatia', en: 'Croatia' },
  HU: { nb: 'Ungarn', nn: 'Ungarn', en: 'Hungary' },
  IE: { nb: 'Irland', nn: 'Irland', en: 'Ireland' },
  IL: same('Israel'),
  IN: same('India'),
  IS: { nb: 'Island', nn: 'Island', en: 'Iceland' },
  IT: { nb: 'Italia', nn: 'Italia', en: 'Italy' },
  JP: same('Japan'),
  KR: { nb: 'Sør-Korea', nn: 'Sør-Korea', en: 'South Korea' },
  LI: same('Liechtenstein'),
  LT: { nb: 'Litauen', nn: 'Litauen', en: 'Lithuania' },
  LU: same('Luxembourg'),
  LV: same('Latvia'),
  MT: same('Malta'),
  MX: same('Mexico'),
  MY: same('Malaysia'),
  NL: { nb: 'Nederland', nn: 'Nederland', en: 'the Netherlands' },
  NO: { nb: 'Norge', nn: 'Noreg', en: 'Norway' },
  NZ: same('New Zealand'),
  PH: { nb: 'Filippinene', nn: 'Filippinane', en: 'the Philippines' },
  PL: { nb: 'Polen', nn: 'Polen', en: 'Poland' },
  PT: same('Portugal'),
  RO: same('Romania'),
  RS: same('Serbia'),
  RU: { nb: 'Russland', nn: 'Russland', en: 'Russia' },
  SE: { nb: 'Sverige', nn: 'Sverige', en: 'Sweden' },
  SG: same('Singapore'),
  SI: same('Slovenia'),
  SK: same('Slovakia'),
  TR: { nb: 'Tyrkia', nn: 'Tyrkia', en: 'Türkiye' },
  TW: same('Taiwan'),
  UA: { nb: 'Ukraina', nn: 'Ukraina', en: 'Ukraine' },
  US: { nb: 'USA', nn: 'USA', en: 'the United States' },
  UY: same('Uruguay'),
  ZZ: { nb: 'land ikke oppgitt', nn: 'land ikkje oppgitt', en: 'country not stated' },
  ZA: { nb: 'Sør-Afrika', nn: 'Sør-Afrika', en: 'South Africa' },
};

/** ISO 3166-1 leaves ZZ to its users: here a country that is not stated. */
export const unknownCountry = 'ZZ';

/** The name of a country; its code when no name is kept here. */
export const countryName = (code: string): FullText => names[code] ?? same(code);

/** The codes of the countries that have a name here, for a choice. */
export const countryCodes: readonly string[] = Object.keys(names).filter((code) => code !== unknownCountry);
