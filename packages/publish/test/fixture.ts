import { smallWorld, t } from './small-world.js';
import {
  type Assessment,
  parseLocalDate,
  recordSchemas,
  isKind,
  evaluate,
  type Evaluation,
} from '@risikobilde/core';
import type { Typeset } from '../src/formats/format.js';
import { unzipSync } from 'fflate';
import { type PublishedFile, textOf } from '../src/formats/index.js';
import { publish } from '../src/publish.js';

/** Parsed by the schemas, so that a fixture that the loader would refuse fails here too. */
export const parseRecords = (items: readonly Record<string, unknown>[]): Assessment['records'] =>
  items.map((item) => {
    const kind = String(item['kind']);
    if (!isKind(kind)) throw new Error(`no kind ${kind}`);
    // The schema of the kind gives the record of the kind.
    return recordSchemas[kind].parse(item);
  });

export const day = (text: string) => {
  const date = parseLocalDate(text);
  if (!date) throw new Error(`no day ${text}`);
  return date;
};

const nb = `## 2.1 Hvor data ligger

Tjenesten kjøres hos en leverandør i Norge, og data lagres bare her. Leverandørens morselskap er amerikansk og er omfattet av [rammeverket mellom EU og USA](source:dpf). Se også [kapittelet om konklusjonen](record:conclusion) og [WP 248](source:wp248), og møtet kl. 10:30 om artikkel 28:h.

::claim{id="transfer-has-ground"}

- **Lagring:** Norge[^sted]
- **Støtte:** fra EØS, [overføringen](record:support-us) gjelder sjeldne tilfeller[^sted]

::table{of="transfers"}

::table{of="risks"}

Den gamle vurderingen finnes i [etterretningskapittelet](record:intelligence). En <b>merket</b> tekst og {{< youtube abc >}} skal ikke kjøre.

[^sted]: Datasentrene ligger i [Oslo og Stavanger](https://example.org/datasentre).
`;

const en = `## 2.1 Where the data are

The service runs at a provider in Norway, and data are stored only here. The provider’s parent is American and is covered by [the framework between the EU and the USA](source:dpf). See also [the conclusion](record:conclusion).

::claim{id="transfer-has-ground"}

::table{of="transfers"}

::table{of="risks"}
`;

/** A small assessment that has one of most things, written as a real one is. */
export const smallAssessment: Assessment = {
  schemaVersion: 1,
  records: parseRecords([
    {
      kind: 'assessment',
      id: 'lanekassen-sky',
      title: t('Søknadstjenesten i skyen', 'The application service in the cloud', 'Søknadstenesta i skya'),
      subject: {
        type: 'service',
        name: t('Søknadstjenesten', 'The application service'),
        operator: 'operator',
      },
      alternatives: [
        {
          id: 'onprem',
          name: t('egen drift', 'own halls', 'eigen drift'),
          role: 'baseline',
          until: '2026-06-30',
        },
        { id: 'cloud', name: t('skyen', 'the cloud', 'skya'), role: 'chosen' },
      ],
      scale: 'three',
      changeLog: [
        {
          version: '1.1',
          date: '2024-03-01',
          precision: 'month',
          changes: t('Publisert åpent', 'Published openly'),
        },
        { version: '1.0', date: '2023-11-15', changes: t('Dokument opprettet', 'Document created') },
      ],
      dpo: t('personvernombudet'),
    },
    {
      kind: 'party',
      id: 'operator',
      name: t('Etaten', 'The agency'),
      type: 'authority',
      country: 'NO',
      orgNumber: '991825827',
    },
    {
      kind: 'party',
      id: 'provider',
      name: t('Skyleverandøren AS'),
      type: 'company',
      country: 'NO',
      parent: 'parent',
    },
    {
      kind: 'party',
      id: 'parent',
      name: t('Cloud Provider Inc.'),
      type: 'company',
      country: 'US',
      count: 12500,
    },
    {
      kind: 'activity',
      id: 'applications',
      title: t('Søknader', 'Applications'),
      description: t('Innbyggere søker om støtte.', 'Citizens apply for support.'),
      purposes: [
        {
          text: t('Behandle søknader', 'Process applications'),
          bases: [{ article: '6(1)(e)', law: { source: 'dpf', provision: '§ 15 a' } }],
        },
      ],
      data: [
        { text: t('navn', 'name') },
        { text: t('fødselsnummer', 'national identity number'), class: 'nationalId' },
      ],
      subjects: [{ text: t('søkere', 'applicants'), count: [100000, 250000] }],
      obtainedFrom: 'subject',
      decides: [{ party: 'operator', what: ['purpose', 'essentialMeans'] }],
    },
    {
      kind: 'engagement',
      id: 'cloud-contract',
      principal: 'operator',
      contractor: 'provider',
      activities: ['applications'],
      contract: {
        title: t('Databehandleravtale', 'Data processing agreement'),
        inWriting: true,
        law: 'NO',
        date: '2023-05-04',
      },
      places: [{ country: 'NO', what: 'storage' }],
    },
    {
      kind: 'transfer',
      id: 'support-us',
      title: t('Støtte fra USA', 'Support from the USA'),
      exporter: 'provider',
      importer: 'parent',
      country: 'US',
      mode: 'remoteAccess',
      frequency: 'possible',
      activities: ['applications'],
      data: t('Brokker av innhold', 'Fragments of content'),
      clearText: true,
      grounds: [{ article: '45', adequacy: 'dpf-scheme' }],
    },
    {
      kind: 'premise',
      id: 'framework-stands',
      text: t(
        'Rammeverket mellom EU og USA dekker morselskapet.',
        'The EU-US framework covers the parent.',
        'Rammeverket mellom EU og USA dekkjer morselskapet.',
      ),
      restsOn: [{ source: 'dpf' }],
      ifItFalls: t(
        'Overføringen krever grunnlag etter artikkel 46.',
        'The transfer needs a ground under art. 46.',
      ),
    },
    {
      kind: 'claim',
      id: 'transfer-has-ground',
      text: t(
        'Overføringer til USA har gyldig grunnlag.',
        'Transfers to the USA have a valid ground.',
        'Overføringar til USA har gyldig grunnlag.',
      ),
      section: 'cloud-use',
      order: 1,
      grounds: { all: [{ premise: 'framework-stands' }, { transfers: { to: 'US' } }] },
    },
    {
      kind: 'claim',
      id: 'risk-acceptable',
      text: t(
        'Risikoen for de registrerte er ikke høyere i skyen.',
        'The risk to people is not higher in the cloud.',
      ),
      section: 'conclusion',
      order: 1,
      essential: true,
      origin: 'example',
      grounds: { all: [{ claim: 'transfer-has-ground' }, { measure: 'encryption' }] },
    },
    {
      kind: 'scenario',
      id: 'undue-access',
      title: t('Urettmessig innsyn hos leverandøren', 'Undue access at the provider'),
      group: 'R1',
      source: { actor: t('Ansatt hos leverandøren', 'Employee of the provider'), type: 'insider' },
      event: t('En ansatt skaffer seg innsyn.', 'An employee gains access.'),
      dimensions: ['confidentiality'],
      affects: ['applications'],
      harm: {
        chain: t('Innsyn → spredning → tap av tillit', 'Access → spread → loss of trust'),
        kinds: ['nonMaterial'],
        severity: 'significant',
      },
      judgements: [
        {
          alternative: 'onprem',
          frequency: { level: 2 },
          consequence: { level: 2 },
          by: 'example',
          on: '2023-11-01',
          strength: 'weak',
          why: t('Små miljøer', 'Small teams'),
        },
        {
          alternative: 'cloud',
          frequency: { perYear: [0.05, 0.5] },
          consequence: { persons: [50, 20000] },
          by: 'operator',
          on: '2023-11-01',
          strength: 'moderate',
          why: t('Tilgang er skilt', 'Access is separated'),
        },
      ],
    },
    {
      kind: 'measure',
      id: 'encryption',
      title: t('Kryptering med egne nøkler', 'Encryption with own keys'),
      description: t('Data krypteres ved lagring.', 'Data are encrypted at rest.'),
      type: 'technical',
      states: [
        { state: 'planned', from: '2023-01-01' },
        { state: 'implemented', from: '2023-10-01' },
      ],
      owner: t('Sikkerhetsarkitekt', 'Security architect'),
      due: '2023-12-31',
      evidence: [{ text: t('Konfigurasjon gjennomgått', 'Configuration reviewed'), on: '2023-10-20' }],
    },
    {
      kind: 'effect',
      id: 'encryption-on-access',
      measure: 'encryption',
      scenario: 'undue-access',
      frequency: [0.1, 0.5],
      why: t('Færre kan lese', 'Fewer can read'),
    },
    {
      kind: 'freedom',
      id: 'private-life',
      right: 'echr:8',
      title: t(
        'Privatliv og korrespondanse (EMK artikkel 8)',
        'Private life and correspondence (ECHR art. 8)',
      ),
      activities: ['applications'],
      steps: { engaged: { answer: 'yes', why: t('Det er personopplysninger.', 'The data are personal.') } },
    },
    {
      kind: 'requirement',
      id: 'instructions',
      item: 'art-28:a',
      engagement: 'cloud-contract',
      met: 'partly',
      why: t('Avtalen punkt 3', 'Clause 3'),
      on: '2023-11-02',
      by: 'operator',
    },
    {
      kind: 'benefit',
      id: 'uptime',
      text: t('Mindre nedetid', 'Less downtime'),
      forWhom: 'people',
      strength: 'moderate',
      alternatives: ['cloud'],
    },
    {
      kind: 'decision',
      id: 'secret-decision',
      level: 'internal',
      type: 'approval',
      by: t('Direktør Hemmelig Navnesen'),
      on: '2023-11-20',
      why: t('Intern begrunnelse om forhandlingene'),
    },
    {
      kind: 'section',
      id: 'cloud-use',
      title: t('2. Bruk av skytjenester', '2. Use of cloud services'),
      linkTitle: t('2. Sky', '2. Cloud'),
      slug: 'about-use-of-cloud',
      weight: 30,
      body: { nb, en },
    },
    {
      kind: 'section',
      id: 'conclusion',
      title: t('3. Oppsummering og konklusjon', '3. Conclusion'),
      slug: 'conclusion',
      weight: 40,
      toc: false,
      role: 'conclusion',
      body: t('Etter en samlet vurdering legger vi dette til grunn.', 'On the whole we find the following.'),
      openQuestions: [t('Hva gjør vi hvis rammeverket faller?', 'What do we do if the framework falls?')],
    },
    {
      kind: 'section',
      id: 'intelligence',
      title: t('Etterretning', 'Intelligence'),
      slug: 'intelligence',
      weight: 35,
      until: '2023-11-01',
      body: t('Tatt ut.'),
    },
  ]),
};

export const evaluateSmall = (asOf: string): Evaluation => evaluate(smallAssessment, smallWorld, day(asOf));

/** What is handed to the typesetter, as one text: nothing else can be in what it makes. */
export const jobText: Typeset = ({ main, files }) =>
  new TextEncoder().encode([main, ...files.map((file) => textOf(file))].join('\n'));

/** What a file says: of an office document every part of it, with the words of a run of cells or letters as they are read. */
export const unpacked = (file: PublishedFile): string =>
  file.mediaType.includes('openxmlformats')
    ? Object.entries(unzipSync(file.bytes))
        .map(([path, bytes]) => `${path}\n${path.endsWith('.png') ? '' : new TextDecoder().decode(bytes)}`)
        .join('\n')
    : textOf(file);

/** What `publish` writes, with the text of each file in place of its bytes. */
export const publishText = (...given: Parameters<typeof publish>) => {
  const [assessment, world, evaluation, options] = given;
  const { files, ...rest } = publish(assessment, world, evaluation, { typeset: jobText, ...options });
  return { ...rest, files: files.map((file) => ({ path: file.path, text: unpacked(file) })) };
};
