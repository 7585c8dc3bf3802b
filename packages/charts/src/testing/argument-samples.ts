import { type LocalDate, parseLocalDate, type Reason, type Text } from '@risikobilde/core';
import type { ArgumentBox } from '../charts/argument-boxes.js';
import type { ChainData } from '../charts/chain-data.js';
import type { GroundsData } from '../charts/grounds.js';
import type { TimelineData } from '../charts/timeline-data.js';
import type { StandingStripData } from '../charts/standing-strip.js';

const text = (nb: string, en: string): Text => ({ nb, en });

const day = (date: string): LocalDate => {
  const parsed = parseLocalDate(date);
  if (parsed === undefined) throw new Error(`no such day: ${date}`);
  return parsed;
};

const norway = { nb: 'Norge', nn: 'Noreg', en: 'Norway' };

export const chainSample: ChainData = {
  parties: [
    {
      ref: 'service-owners',
      name: text('Tjenesteeierne', 'The service owners'),
      roles: ['controller'],
      country: norway,
      outsideEea: false,
    },
    {
      ref: 'digdir',
      name: text('Digitaliseringsdirektoratet (Digdir)', 'Norwegian Digitalisation Agency (Digdir)'),
      roles: ['controller', 'processor'],
      country: norway,
      outsideEea: false,
    },
    {
      ref: 'microsoft-ireland',
      name: text('Microsoft Ireland Operations Limited', 'Microsoft Ireland Operations Limited'),
      roles: ['processor', 'subprocessor'],
      country: text('Irland', 'Ireland'),
      outsideEea: false,
    },
    {
      ref: 'microsoft-corporation',
      name: text('Microsoft Corporation', 'Microsoft Corporation'),
      roles: ['subprocessor'],
      country: text('USA', 'USA'),
      outsideEea: true,
    },
    {
      ref: 'support-subprocessors',
      name: text('Underleverandører for støtte', 'Sub-processors for support'),
      roles: ['subprocessor'],
      country: text('Flere land', 'Several countries'),
      outsideEea: true,
      companies: 38,
    },
    {
      ref: 'operator',
      name: text('Norsk driftsleverandør', 'Norwegian operator'),
      roles: ['subprocessor'],
      country: norway,
      outsideEea: false,
    },
  ],
  links: [
    { ref: 'owners-digdir', from: 'service-owners', to: 'digdir', contractLaw: text('norsk', 'Norwegian') },
    { ref: 'digdir-ireland', from: 'digdir', to: 'microsoft-ireland', contractLaw: text('irsk', 'Irish') },
    { ref: 'digdir-operator', from: 'digdir', to: 'operator', contractLaw: text('norsk', 'Norwegian') },
    {
      ref: 'ireland-corporation',
      from: 'microsoft-ireland',
      to: 'microsoft-corporation',
      transfer: {
        ground: text('adekvansbeslutning (art. 45)', 'adequacy decision (Art. 45)'),
        standing: 'challenged',
      },
    },
    {
      ref: 'ireland-support',
      from: 'microsoft-ireland',
      to: 'support-subprocessors',
      transfer: {
        ground: text('standardvilkår (art. 46 nr. 2 bokstav c)', 'standard clauses (Art. 46(2)(c))'),
        standing: 'supported',
      },
    },
  ],
};

export const timelineSample: TimelineData = {
  from: day('2016-01-01'),
  to: day('2027-12-31'),
  asOf: day('2025-11-24'),
  lanes: [
    {
      id: 'law',
      name: text('Lov og rett', 'Law'),
      events: [
        {
          ref: 'privacy-shield',
          date: day('2016-07-12'),
          until: day('2020-07-16'),
          label: text('Privacy Shield', 'Privacy Shield'),
        },
        {
          ref: 'gdpr',
          date: day('2018-07-20'),
          label: text('Personvernforordningen gjelder i Norge', 'The GDPR applies in Norway'),
        },
        { ref: 'schrems-2', date: day('2020-07-16'), label: text('Schrems II', 'Schrems II') },
        {
          ref: 'scc-2021',
          date: day('2021-06-04'),
          label: text('Nye standardvilkår', 'New standard clauses'),
        },
        {
          ref: 'dpf',
          date: day('2023-07-10'),
          label: text('EU-US Data Privacy Framework', 'EU-US Data Privacy Framework'),
        },
        {
          ref: 'latombe',
          date: day('2025-09-03'),
          label: text('Underretten stadfester DPF (Latombe)', 'General Court upholds the DPF (Latombe)'),
        },
        { ref: 'latombe-appeal', date: day('2025-10-31'), label: text('Latombe anket', 'Latombe appealed') },
        {
          ref: 'fvl-2025',
          date: day('2027-01-01'),
          label: text('Ny forvaltningslov', 'New Public Administration Act'),
        },
      ],
    },
    {
      id: 'terms',
      name: text('Vilkår', 'Terms'),
      events: [
        {
          ref: 'microsoft-dpa',
          date: day('2021-09-15'),
          label: text('Databehandlervilkår, september 2021', 'Processor terms, September 2021'),
        },
        {
          ref: 'microsoft-dpa',
          date: day('2023-11-15'),
          label: text('Databehandlervilkår, november 2023', 'Processor terms, November 2023'),
        },
      ],
    },
    {
      id: 'threats',
      name: text('Trusselvurderinger', 'Threat reports'),
      events: [
        { ref: 'nsm-2024', date: day('2024-02-12'), label: text('NSM Risiko 2024', 'NSM Risiko 2024') },
        {
          ref: 'pst-2025',
          date: day('2025-02-05'),
          label: text('PST Nasjonal trusselvurdering 2025', 'PST national threat assessment 2025'),
        },
      ],
    },
    {
      id: 'versions',
      name: text('Vurderingens versjoner', 'Versions of the assessment'),
      events: [
        { ref: 'v2.0', date: day('2023-01-01'), label: text('2.0', '2.0') },
        { ref: 'v2.6', date: day('2023-11-01'), label: text('2.6', '2.6') },
      ],
    },
  ],
  claims: [
    {
      ref: 'us-covered-by-adequacy',
      label: text(
        'Adekvansbeslutningen er gyldig grunnlag for eventuelle overføringer til leverandørens morselskap i USA.',
        'The adequacy decision is a valid ground for any transfers to the supplier’s parent in the USA.',
      ),
      changes: [
        { from: day('2020-07-16'), standing: 'unsupported' },
        { from: day('2023-07-10'), standing: 'supported' },
        { from: day('2025-10-31'), standing: 'challenged' },
      ],
    },
    {
      ref: 'risk-not-changed',
      label: text(
        'Risikobildet endres ikke når løsningen flyttes til sky.',
        'The risk picture does not change when the solution moves to the cloud.',
      ),
      changes: [
        { from: day('2023-01-01'), standing: 'supported' },
        { from: day('2024-02-12'), standing: 'challenged' },
        { from: day('2026-06-19'), standing: 'fallen' },
      ],
    },
  ],
};

const reason = (own: Partial<Reason> & Pick<Reason, 'ref' | 'label' | 'standing' | 'reason'>): Reason => ({
  type: 'premise',
  children: [],
  ...own,
});

export const groundsSample: GroundsData = {
  id: 'us-covered-by-adequacy',
  text: text(
    'Adekvansbeslutningen er gyldig grunnlag for eventuelle overføringer til leverandørens morselskap i USA.',
    'The adequacy decision is a valid ground for any transfers to the supplier’s parent in the USA.',
  ),
  standing: 'challenged',
  because: [
    reason({
      ref: 'dpf-covers-provider',
      label: text(
        'Data Privacy Framework omfatter leverandøren',
        'The Data Privacy Framework covers the supplier',
      ),
      standing: 'challenged',
      since: day('2025-10-31'),
      reason: {
        nb: 'Dommen fra Underretten er anket til EU-domstolen, og ingen har vurdert hva anken betyr.',
        nn: 'Dommen frå Underretten er anka til EU-domstolen, og ingen har vurdert kva anken har å seie.',
        en: 'The judgment of the General Court has been appealed, and nobody has considered what the appeal means.',
      },
      children: [
        reason({
          ref: 'dpf',
          type: 'source',
          label: text('Adekvansbeslutning (EU) 2023/1795', 'Adequacy decision (EU) 2023/1795'),
          standing: 'supported',
          verification: 'P',
          reason: {
            nb: 'I kraft siden 10. juli 2023.',
            nn: 'I kraft sidan 10. juli 2023.',
            en: 'In force since 10 July 2023.',
          },
        }),
        reason({
          ref: 'pclob',
          type: 'source',
          label: text('Tilsynet PCLOB er beslutningsdyktig', 'The PCLOB has a quorum'),
          standing: 'fallen',
          since: day('2025-01-27'),
          verification: 'K',
          reason: {
            nb: 'Tre medlemmer ble avsatt.',
            nn: 'Tre medlemmer vart avsette.',
            en: 'Three members were removed.',
          },
        }),
      ],
    }),
    reason({
      ref: 'provider-certified',
      label: text('Leverandøren er sertifisert', 'The supplier is certified'),
      standing: 'supported',
      verification: 'S',
      reason: {
        nb: 'Står på listen over deltakere.',
        nn: 'Står på lista over deltakarar.',
        en: 'Is on the list of participants.',
      },
    }),
    reason({
      ref: 'transfers:US',
      type: 'transfers',
      label: text(
        'Overføringer til USA har grunnlag i artikkel 45',
        'Transfers to the USA rest on Article 45',
      ),
      standing: 'unsupported',
      reason: {
        nb: 'Ingen overføring er registrert med dette grunnlaget.',
        nn: 'Inga overføring er registrert med dette grunnlaget.',
        en: 'No transfer has been recorded with this ground.',
      },
    }),
  ],
};

const stood = (supported: number, challenged: number, unsupported: number, fallen: number) => ({
  supported,
  challenged,
  unsupported,
  fallen,
});

export const stripSample: StandingStripData = {
  from: day('2020-01-01'),
  to: day('2026-11-24'),
  periods: [
    { from: day('2020-01-01'), counts: stood(9, 3, 2, 0) },
    { from: day('2020-07-16'), counts: stood(8, 3, 2, 2) },
    { from: day('2023-07-10'), counts: stood(11, 4, 0, 0) },
    { from: day('2025-10-31'), counts: stood(8, 6, 1, 0) },
    { from: day('2026-06-29'), counts: stood(6, 8, 1, 0) },
  ],
  events: [
    { ref: 'schrems-2', date: day('2020-07-16'), label: text('Schrems II', 'Schrems II'), moved: 2 },
    { ref: 'dpf', date: day('2023-07-10'), label: text('EU-US DPF', 'EU-US DPF'), moved: 5 },
    { ref: 'latombe', date: day('2025-10-31'), label: text('Latombe', 'Latombe'), moved: 4 },
    {
      ref: 'slaughter',
      date: day('2026-06-29'),
      label: text('Trump v. Slaughter', 'Trump v. Slaughter'),
      moved: 3,
    },
  ],
};

const box = (
  ref: string,
  label: Text,
  own: Partial<ArgumentBox> & Pick<ArgumentBox, 'standing' | 'role'>,
): ArgumentBox => ({ path: ref, ref, label, join: 'all', folded: 0, steps: [], ...own });

/** A conclusion on three claims: one open down to what it rests on, one a choice whose set is lit, one folded. */
export const mapSample: { readonly top: ArgumentBox } = {
  top: box('conclusion', text('Konklusjonen står ikke', 'The conclusion does not stand'), {
    standing: 'fallen',
    role: 'goal',
    lit: 'falls',
    steps: [
      box(
        'intelligence',
        text('Etterretningsrisikoen er vurdert', 'The intelligence risk has been assessed'),
        {
          standing: 'unsupported',
          role: 'goal',
          join: 'choice',
          lit: 'falls',
          steps: [
            box('chapter', text('Etterretningskapittelet (2.0)', 'The intelligence chapter (2.0)'), {
              standing: 'unsupported',
              role: 'solution',
              lit: 'cause',
            }),
            box('scenarios', text('Tre scenarioer, alle må holde', 'Three scenarios, all must hold'), {
              standing: 'challenged',
              role: 'strategy',
              lit: 'falls',
              steps: [
                box('focus', text('Fokus (E-tjenesten) 2025 og 2026', 'Focus (NIS) 2025 and 2026'), {
                  standing: 'supported',
                  role: 'solution',
                  lit: 'cause',
                }),
              ],
            }),
          ],
        },
      ),
      box('transfer', text('Overføring til USA har grunnlag', 'Transfer to the USA has a ground'), {
        standing: 'challenged',
        role: 'goal',
        steps: [
          box('certified', text('Leverandøren er sertifisert', 'The supplier is certified'), {
            standing: 'challenged',
            role: 'solution',
            steps: [
              box('appeal', text('C-703/25 P, anke', 'C-703/25 P, appeal'), {
                standing: 'challenged',
                role: 'solution',
                is: 'against',
              }),
            ],
          }),
          box(
            'trust',
            text('Leverandøren lever av kundenes tillit', 'The supplier lives by its customers’ trust'),
            {
              standing: 'supported',
              role: 'assumption',
              steps: [
                box('trust#missing', text('Mangler grunnlag', 'Lacks a ground'), {
                  standing: 'unsupported',
                  role: 'goal',
                  is: 'missing',
                }),
              ],
            },
          ),
        ],
      }),
      box(
        'rights',
        text('De registrertes rettigheter er vurdert', 'The rights of the data subjects are assessed'),
        {
          standing: 'supported',
          role: 'goal',
          folded: 14,
        },
      ),
    ],
  }),
};
