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
                implemented: words('gjennomført', 'gjennomført', 'implemented'),
                verified: words(
                  'gjennomført og kontrollert',
                  'gjennomført og kontrollert',
                  'implemented and verified',
                ),
                withdrawn: words('trukket tilbake', 'trekt tilbake', 'withdrawn'),
              }),
              words('Status', 'Status', 'Status'),
            ),
            from: field(localDateSchema.optional(), words('Fra', 'Frå', 'From')),
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
