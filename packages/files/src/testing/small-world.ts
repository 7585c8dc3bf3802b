import type { SourceFile } from '../problem.js';

const fact = `cite: { title: Lest }, verification: U`;
const source = (id: string, more: string): string =>
  `  - { id: ${id}, type: act, title: { nb: T }, short: { nb: S }, jurisdiction: EU, issuer: { nb: EU }, events: [{ date: 2023-07-10, type: inForce, text: { nb: I kraft }, ${fact} }], ${more}${fact} }\n`;

/** World data enough for the small assessment. */
export const smallWorld: readonly SourceFile[] = [
  {
    path: 'law/sources.yaml',
    text: `kind: source
records:
${source('dpf', '')}${source('eforvaltningsforskriften', `provisions: [{ ref: § 8, text: { nb: Sier }, ${fact} }], `)}`,
  },
  {
    path: 'countries.yaml',
    text: `kind: country
id: country-no
code: 'NO'
title: { nb: Norge }
organisationNumber: { name: organisasjonsnummer, pattern: '^\\d{9}$', looksLike: { nb: ni sifre }, weights: [3, 2, 7, 6, 5, 4, 3, 2, 1], modulus: 11, ${fact} }
`,
  },
  {
    path: 'adequacy.yaml',
    text: `kind: adequacy\nrecords:\n  - { id: dpf-scheme, name: { nb: DPF }, country: US, covers: certified, scope: { nb: Sertifiserte }, source: dpf, ${fact} }\n`,
  },
  {
    path: 'series/nsm-risiko.yaml',
    text: `kind: series
id: nsm-risiko
publisher: NSM
title: { nb: Risiko }
editions:
  - { id: '2024', date: 2024-02-12, title: { nb: Risiko 2024 }, points: [], ${fact} }
`,
  },
  {
    path: 'terms/dpa.yaml',
    text: `kind: terms
id: microsoft-dpa
supplier: Microsoft
title: { nb: Vilkår }
ownWords: true
editions:
  - { id: '2024-01', date: 2024-01-01, clauses: [{ anchor: sub-processors, title: { nb: U }, text: { nb: U } }], ${fact} }
`,
  },
  {
    path: 'catalogues.yaml',
    text: `kind: catalogue
records:
  - { id: wp248, title: { nb: WP248 }, items: [{ id: c5, text: { nb: Stor skala } }], ${fact} }
  - { id: nsm-principles, title: { nb: NSM }, items: [{ id: '2.6', text: { nb: Kontroll } }], ${fact} }
`,
  },
  {
    path: 'scale.yaml',
    text: `kind: scale
id: risk-5x5
version: 1
title: { nb: Skala }
likelihood: [{ level: 1, name: { nb: Lav }, definition: { nb: L } }, { level: 2, name: { nb: Høy }, definition: { nb: H } }]
consequence: [{ level: 1, name: { nb: Lav }, definition: { nb: L } }, { level: 2, name: { nb: Høy }, definition: { nb: H } }]
bands:
  - { id: low, name: { nb: Lav }, colour: '#00ff00', accept: 'yes', whoMayAccept: { nb: Alle } }
  - { id: high, name: { nb: Høy }, colour: '#ff0000', accept: 'no', whoMayAccept: { nb: Ingen } }
matrix: [[low, high], [high, high]]
cite: { title: Lest, place: tabellen }
verification: P
`,
  },
];
