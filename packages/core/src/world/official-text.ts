import type { Language } from '@risikobilde/words';
import type { Source } from './world.js';

/** Where the text of a source can be read at its own publisher, and in which language. */
export type OfficialText = {
  readonly url: string;
  /** The publisher's own name, or its host. */
  readonly publisher: string;
  readonly language: 'no' | 'da' | 'en';
};

/**
 * The official text of a source for a reader of a language, made from its identifiers in the way that each publisher
 * documents: Lovdata by the number of the act, EUR-Lex by CELEX, HUDOC by item. EUR-Lex has no Norwegian text: Norwegian readers
 * get the Danish one, or Lovdata's Norwegian text where the source is an annex to a Norwegian act. Undefined where neither an
 * identifier nor an address leads to one.
 */
export const officialText = (
  { identifiers: { lov, celex, hudoc, annexTo }, official }: Pick<Source, 'identifiers' | 'official'>,
  language: Language,
): OfficialText | undefined => {
  if (official) return { publisher: hostOf(official.url), ...official };
  const norwegian = lovdata(lov ?? annexTo);
  const union = celex === undefined ? undefined : eurLex(celex, language === 'en' ? 'en' : 'da');
  const court = hudoc === undefined ? undefined : hudocText(hudoc);
  return language === 'nb' || language === 'nn'
    ? (norwegian ?? union ?? court)
    : (union ?? court ?? norwegian);
};

const lovdata = (number: string | undefined): OfficialText | undefined => {
  const [, type, rest] = /^(LOV|FOR)-(\d{4}-\d{2}-\d{2}(?:-\d+)?)$/.exec(number ?? '') ?? [];
  if (rest === undefined) return undefined;
  const path = type === 'LOV' ? `NL/lov/${rest}` : `SF/forskrift/${rest}`;
  return { url: `https://lovdata.no/dokument/${path}`, publisher: 'Lovdata', language: 'no' };
};

const eurLex = (celex: string, language: 'da' | 'en'): OfficialText => ({
  url: `https://eur-lex.europa.eu/legal-content/${language.toUpperCase()}/TXT/?uri=CELEX:${celex}`,
  publisher: 'EUR-Lex',
  language,
});

const hudocText = (item: string): OfficialText => ({
  url: `https://hudoc.echr.coe.int/eng?i=${item}`,
  publisher: 'HUDOC',
  language: 'en',
});

// Who makes, decides, adopts or says it, and publishes that itself.
const publishers: readonly string[] = [
  'altinn.studio',
  'anskaffelser.no',
  'coe.int',
  'congress.gov',
  'datatilsynet.dk',
  'datatilsynet.no',
  'dataprivacyframework.gov',
  'digdir.no',
  'efta.int',
  'etterretningstjenesten.no',
  'europa.eu',
  'federalregister.gov',
  'ft.dk',
  'github.com/Altinn',
  'govinfo.gov',
  'legislation.gov.uk',
  'lovdata.no',
  'microsoft.com',
  'noyb.eu/sites',
  'nsm.no',
  'pclob.gov',
  'pst.no',
  'regjeringen.no',
  'stortinget.no',
  'supremecourt.gov',
];

/** The host of an address, as in "lovdata.no". */
export const hostOf = (url: string): string => /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(url)?.[1] ?? url;

/** Whether an address is at the publisher of what is cited, and not at somebody who writes about it or copies it. */
export const isPrimaryAddress = (url: string): boolean => {
  const host = hostOf(url);
  const path = url.slice(url.indexOf(host) + host.length);
  return publishers.some((publisher) => {
    const [domain = '', folder] = publisher.split('/');
    return (
      (host === domain || host.endsWith(`.${domain}`)) &&
      (folder === undefined || path.startsWith(`/${folder}/`))
    );
  });
};
