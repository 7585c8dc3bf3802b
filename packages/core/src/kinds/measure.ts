import { z } from 'zod';
import { catalogueItemRef, citeSchema, statementKind } from '../model/shared.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { textSchema } from '../model/text-schema.js';
import { choice, described, field, kind, words } from './described.js';

export const measure = kind(
  {
    one: words('Tiltak', 'Tiltak', 'Measure'),
    many: words('Tiltak', 'Tiltak', 'Measures'),
    stored: 'measures.yaml',
    title: '{title}',
  },
  described({
    ...statementKind('measure'),
    title: field(textSchema, words('Tittel', 'Tittel', 'Title'), { adaptable: true }),
    description: field(textSchema, words('Beskrivelse', 'Skildring', 'Description'), {
      long: true,
      adaptable: true,
    }),
    type: field(
      choice({
        technical: words('teknisk', 'teknisk', 'technical'),
        legal: words('rettslig', 'rettsleg', 'legal'),
        organisational: words('organisatorisk', 'organisatorisk', 'organisational'),
      }),
      words('Type', 'Type', 'Type'),
    ),
    states: field(
      z
        .array(
          described({
            state: field(
              choice({
                proposed: words('foreslått', 'føreslått', 'proposed'),
                planned: words('planlagt', 'planlagt', 'planned'),
                partly: words('delvis gjennomført', 'delvis gjennomført', 'partially implemented'),
                implemented: words('gjennomført', 'gjennomført', 'implemented'),
                verified: words(
                  'gjennomført og kontrollert',
                  'gjennomført og kontrollert',
                  'implemented and verified',
                ),
                withdrawn: words('trukket tilbake', 'trekt tilbake', 'withdrawn'),
                rejected: words('vurdert og forkastet', 'vurdert og forkasta', 'considered and rejected'),
              }),
              words('Status', 'Status', 'Status'),
            ),
            from: field(localDateSchema.optional(), words('Fra', 'Frå', 'From')),
            why: field(textSchema.optional(), words('Begrunnelse', 'Grunngiving', 'Reasons'), { long: true }),
          }),
        )
        .min(1),
      words('Status over tid', 'Status over tid', 'Status over time'),
      {
        item: words('status', 'status', 'a status'),
        help: words(
          'Tilstandene tiltaket har hatt, eldste først.',
          'Tilstandane tiltaket har hatt, eldste først.',
          'The states it has had, oldest first.',
        ),
      },
    ),
    set: field(
      choice({
        baseline: words(
          'del av den planlagte behandlingen',
          'del av den planlagde behandlinga',
          'part of the planned processing',
        ),
        additional: words('kommer i tillegg', 'kjem i tillegg', 'additional'),
      }).optional(),
      words('Regnes med i iboende risiko', 'Blir rekna med i ibuande risiko', 'Counted in inherent risk'),
      {
        help: words(
          'Personvernrådets mal regner tiltakene som er del av den planlagte behandlingen, med i iboende risiko. Bare tiltak som kommer i tillegg, skiller restrisiko fra iboende risiko.',
          'Malen frå Personvernrådet reknar tiltaka som er del av den planlagde behandlinga, med i ibuande risiko. Berre tiltak som kjem i tillegg, skil restrisiko frå ibuande risiko.',
          'The EDPB template counts measures that are part of the planned processing in inherent risk. Only additional measures make residual risk differ from inherent risk.',
        ),
        inert: true,
      },
    ),
    suitability: field(
      textSchema.optional(),
      words('Egnethet og virkning', 'Kor eigna det er, og kva det verkar', 'Suitability and effect'),
      {
        help: words(
          'Hvorfor tiltaket er egnet og virker, når virkningen ikke er anslått for et scenario.',
          'Kvifor tiltaket er eigna og verkar, når verknaden ikkje er anslått for eit scenario.',
          'Why the measure is appropriate and effective, where its effect is not estimated for a scenario.',
        ),
        long: true,
        inert: true,
      },
    ),
    owner: field(textSchema.optional(), words('Ansvarlig', 'Ansvarleg', 'Responsible'), { inert: true }),
    due: field(localDateSchema.optional(), words('Frist', 'Frist', 'Due'), { inert: true }),
    evidence: field(
      z
        .array(
          described({
            text: field(textSchema, words('Hva som viser det', 'Kva som viser det', 'What shows it'), {
              long: true,
            }),
            cite: field(citeSchema.optional(), words('Kilde', 'Kjelde', 'Source')),
            on: field(localDateSchema.optional(), words('Dato', 'Dato', 'Date')),
          }),
        )
        .default([]),
      words('Dokumentasjon', 'Dokumentasjon', 'Evidence'),
      {
        help: words(
          'Det som viser at tiltaket er på plass, for eksempel en rapport eller en test.',
          'Det som viser at tiltaket er på plass, til dømes ein rapport eller ein test.',
          'What shows that the measure is in place, such as a report or a test.',
        ),
        item: words('dokumentasjon', 'dokumentasjon', 'evidence'),
        dated: ['on'],
        inert: true,
      },
    ),
    cost: field(textSchema.optional(), words('Kostnad', 'Kostnad', 'Cost'), { inert: true }),
    refs: field(
      z.array(catalogueItemRef()).default([]),
      words('Punkter i kataloger', 'Punkt i katalogar', 'Catalogue items'),
      {
        item: words('punkt i en katalog', 'punkt i ein katalog', 'a catalogue item'),
        help: words(
          'Punkter i kataloger som tiltaket svarer på, for eksempel i NSMs grunnprinsipper.',
          'Punkt i katalogar som tiltaket svarer på, til dømes i grunnprinsippa til NSM.',
          'Catalogue items the measure answers, such as nsm-principles:2.6.',
        ),
        inert: true,
        searchable: true,
      },
    ),
  }),
);
