import type { SourceFile } from '../problem.js';

/** A small, whole and valid assessment in every form the files may have, with comments worth keeping. */
export const smallAssessment: readonly SourceFile[] = [
  {
    path: 'assessment.yaml',
    text: `# The assessment itself
schemaVersion: 1
kind: assessment
id: small
title: { nb: Liten vurdering, en: Small assessment }
subject:
  type: platform
  name: { nb: Plattform }
  operator: digdir
alternatives:
  # as it was
  - id: onprem
    name: { nb: Egne haller }
    role: baseline
    until: 2026-06-30
  - id: cloud
    name: { nb: Sky }
    role: chosen
scale: risk-5x5
changeLog:
  - version: '1.0' # first
    date: 2020-12-01
    changes: { nb: Første utgave }
`,
  },
  {
    path: 'parties.yaml',
    text: `kind: party
records:
  # the operator
  - id: digdir
    name: { nb: Digitaliseringsdirektoratet }
    type: authority
    orgNumber: '991825827'   # checked
    country: 'NO'

  # the provider
  - id: provider
    name: { nb: Leverandøren }
    type: company
    country: IE
`,
  },
  {
    path: 'activities/inbox.yaml',
    text: `kind: activity
id: inbox
title: { nb: Innboks }
description:
  nb: >
    Meldinger til innbyggere
    og virksomheter.
purposes:
  - text: { nb: Formidle meldinger }
    bases:
      - { article: 6(1)(e), law: { source: eforvaltningsforskriften, provision: § 8 } }
data: [{ text: { nb: Meldinger }, class: confidential }]
subjects: [{ text: { nb: Innbyggere }, count: [1000, 2000] }]
obtainedFrom: others
decides: [{ party: digdir, what: [purpose, essentialMeans] }]
criteria: [{ item: c5, why: { nb: Stor skala } }]
`,
  },
  {
    path: 'premises.yaml',
    text: `kind: premise
records:
  - id: dpf-covers-provider
    text: { nb: Adekvansbeslutningen dekker leverandøren. }
    restsOn:
      - { source: dpf }   # dated events
      - { certification: { party: provider, scheme: dpf-scheme } }
    ifItFalls: { nb: Overføring krever et annet grunnlag. }
`,
  },
  {
    path: 'scenarios/undue-access.yaml',
    text: `kind: scenario
id: undue-access
title: { nb: Urettmessig innsyn }
source: { actor: { nb: Ansatt }, type: insider, series: [nsm-risiko] }
event: { nb: Noen ser det de ikke skal }
dimensions: [confidentiality]
affects: [inbox]
harm: { chain: { nb: Innsyn til press }, kinds: [nonMaterial], severity: significant }
judgements:
  - alternative: onprem
    frequency: { level: 2 }
    consequence: { persons: [50, 20000] }
    by: digdir
    on: 2023-01-15
    strength: weak
    why: { nb: Få tilganger }
`,
  },
  {
    path: 'measures.yaml',
    text: `kind: measure
records:
  - id: approval
    title: { nb: Godkjent tilgang }
    description: { nb: Tilgang gis etter godkjenning. }
    type: technical
    states: [{ state: implemented, from: 2021-01-01 }]
    refs: ['nsm-principles:2.6']
`,
  },
  {
    path: 'effects.yaml',
    text: `kind: effect
records:
  - id: approval-on-access
    measure: approval
    scenario: undue-access
    alternatives: [cloud]
    frequency: [0.3, 0.7]
    why: { nb: Begrenset tid og omfang }
`,
  },
  {
    path: 'claims.yaml',
    text: `kind: claim
records:
  - id: protection-is-enough
    text: { nb: 'Beskyttelsen i USA er god nok: den er vurdert.' }
    section: conclusion
    order: 1
    grounds:
      all:
        - { premise: dpf-covers-provider }
        - { scenario: undue-access, judgedBy: digdir }
        - comparison: { alternative: cloud, against: onprem, expects: notHigher }
`,
  },
  {
    path: 'considerations.yaml',
    text: `kind: consideration
records:
  - id: looked-at-nsm
    of: { series: nsm-risiko, edition: '2024' }
    about: [undue-access]
    on: 2024-03-01
    by: digdir
    result: unchanged
    because: { nb: Samme bilde }
`,
  },
  {
    path: 'chapters/conclusion.yaml',
    text: `kind: section
id: conclusion
title: { nb: Konklusjon }
slug: conclusion
weight: 60
role: conclusion
`,
  },
  {
    path: 'chapters/conclusion.nb.md',
    text: `## Konklusjon

Se [innboksen](record:inbox) og [rammeverket](source:dpf).[^1]

::claim{id="protection-is-enough"}

::table{of="transfers"}

\`\`\`
[ikke en lenke](record:nothing-here) <b>
\`\`\`

[^1]: Notat.
`,
  },
  { path: 'chapters/conclusion.en.md', text: '## Conclusion\n\nSee [the inbox](record:inbox).\n' },
  { path: 'README.md', text: '# For people\n' },
];

/** The files with one of them changed, or added. */
export const withFile = (
  path: string,
  change: (text: string) => string,
  files: readonly SourceFile[] = smallAssessment,
): readonly SourceFile[] => {
  const old = files.find((file) => file.path === path);
  const changed = { path, text: change(old?.text ?? '') };
  return old === undefined ? [...files, changed] : files.map((file) => (file === old ? changed : file));
};
