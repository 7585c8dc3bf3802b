import { expect, test } from 'vitest';
import { hostOf, isPrimaryAddress, officialText } from '@risikobilde/core';
import { shippedWorld } from '../tools/shipped-files.js';

const { entries } = shippedWorld();

test.each([
  [
    'an act, at Lovdata',
    { lov: 'LOV-1967-02-10' },
    'nb',
    'https://lovdata.no/dokument/NL/lov/1967-02-10',
    'no',
  ],
  [
    'the same for an English reader: there is no other',
    { lov: 'LOV-1967-02-10' },
    'en',
    'https://lovdata.no/dokument/NL/lov/1967-02-10',
    'no',
  ],
  [
    'a regulation, at Lovdata',
    { lov: 'FOR-2004-06-25-988' },
    'nn',
    'https://lovdata.no/dokument/SF/forskrift/2004-06-25-988',
    'no',
  ],
  [
    'a decision of the Commission in Danish, for want of Norwegian',
    { celex: '32023D1795' },
    'nb',
    'https://eur-lex.europa.eu/legal-content/DA/TXT/?uri=CELEX:32023D1795',
    'da',
  ],
  [
    'the same in English',
    { celex: '32023D1795' },
    'en',
    'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32023D1795',
    'en',
  ],
  [
    'the GDPR in Norwegian: an annex to the act that makes it law',
    { celex: '32016R0679', annexTo: 'LOV-2018-06-15-38' },
    'nn',
    'https://lovdata.no/dokument/NL/lov/2018-06-15-38',
    'no',
  ],
  [
    'the GDPR in English',
    { celex: '32016R0679', annexTo: 'LOV-2018-06-15-38' },
    'en',
    'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32016R0679',
    'en',
  ],
  [
    'a judgment from Strasbourg',
    { hudoc: '001-210077' },
    'nb',
    'https://hudoc.echr.coe.int/eng?i=001-210077',
    'en',
  ],
  [
    'a number that Lovdata does not have the form of leads nowhere',
    { lov: 'Rt. 2015 s. 93' },
    'nb',
    undefined,
    undefined,
  ],
  [
    'a Dutch act, in Dutch whoever reads',
    { lov: 'BWBR0040940' },
    'nb',
    'https://wetten.overheid.nl/BWBR0040940',
    'nl',
  ],
  [
    'a number with more than its publisher’s form leads nowhere',
    { lov: 'BWBR0040940/../x' },
    'en',
    undefined,
    undefined,
  ],
  ['nothing to go by', {}, 'nb', undefined, undefined],
] as const)('%s', (_, identifiers, language, url, written) => {
  const found = officialText(entries, { identifiers }, language);
  expect([found?.url, found?.language]).toEqual([url, written]);
  if (url) expect(isPrimaryAddress(entries, url)).toBe(true);
});

test('an address that the publisher has given goes before what a number would lead to', () => {
  const official = {
    url: 'https://www.supremecourt.gov/opinions/25pdf/25-332_qn12.pdf',
    language: 'en',
  } as const;
  expect(officialText(entries, { identifiers: { celex: '32023D1795' }, official }, 'nb')).toEqual({
    ...official,
    publisher: 'supremecourt.gov',
  });
});

test.each([
  ['https://lovdata.no/dokument/NL/lov/1967-02-10', true],
  ['https://www.edpb.europa.eu/news', true],
  ['https://samarbeid.digdir.no/altinn', true],
  ['https://github.com/Altinn/altinn-studio-docs', true],
  ['https://github.com/somebody/copy', false],
  ['https://rett24.no/articles/x', false],
  ['https://www.retsinformation.dk/eli/lta/2018/502', true],
  ['https://www.elov.dk/x', false],
  ['https://notlovdata.no/dokument', false],
  ['https://lovdata.no.example.com/', false],
  ['https://example.com/?u=lovdata.no', false],
])('%s is the publisher’s own: %s', (url, expected) => {
  expect(isPrimaryAddress(entries, url)).toBe(expected);
});

test('a host is said without www', () => {
  expect(hostOf('https://www.supremecourt.gov/opinions')).toBe('supremecourt.gov');
});
