import { z } from 'zod';
import {
  catalogueItemRef,
  citeSchema,
  partyOrExample,
  refTo,
  statementKind,
  worldRef,
} from '../model/shared.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { textSchema } from '../model/text-schema.js';
import { choice, described, field, kind, words } from './described.js';

export const requirement = kind(
  {
    one: words('Krav til avtalen', 'Krav til avtalen', 'Requirement of the agreement'),
    many: words('Krav til avtalene', 'Krav til avtalane', 'Requirements of agreements'),
    stored: 'requirements.yaml',
    title: '{engagement}: {item}',
    happened: 'on',
  },
  described({
    ...statementKind('requirement'),
    item: field(catalogueItemRef(), words('Punkt', 'Punkt', 'Item'), {
      help: words(
        'Kravet i artikkel 28 som vurderes.',
        'Kravet i artikkel 28 som blir vurdert.',
        'Catalogue item, such as art-28:h.',
      ),
      searchable: true,
    }),
    engagement: field(
      refTo('engagement'),
      words('Databehandlerforhold', 'Databehandlarforhold', 'Engagement'),
    ),
    met: field(
      choice({
        met: words('oppfylt', 'oppfylt', 'met'),
        partly: words('delvis oppfylt', 'delvis oppfylt', 'partly met'),
        notMet: words('ikke oppfylt', 'ikkje oppfylt', 'not met'),
      }),
      words('Oppfylt', 'Oppfylt', 'Met'),
    ),
    clause: field(
      described({
        terms: field(worldRef('terms'), words('Vilkår', 'Vilkår', 'Terms')),
        edition: field(z.string(), words('Utgave', 'Utgåve', 'Edition')),
        anchor: field(z.string(), words('Sted i vilkårene', 'Stad i vilkåra', 'Place in the terms')),
      }).optional(),
      words('Klausul', 'Klausul', 'Clause'),
    ),
    why: field(textSchema, words('Begrunnelse', 'Grunngiving', 'Reasons'), { long: true, adaptable: true }),
    evidence: field(z.array(citeSchema).optional(), words('Dokumentasjon', 'Dokumentasjon', 'Evidence'), {
      item: words('dokumentasjon', 'dokumentasjon', 'evidence'),
      help: words(
        'Hva som viser det: en rapport, en måling, en avtale eller en prøving.',
        'Kva som viser det: ein rapport, ei måling, ein avtale eller ei prøving.',
        'What shows it: a report, a measurement, an agreement or a test.',
      ),
    }),
    on: field(localDateSchema, words('Dato', 'Dato', 'Date')),
    by: field(partyOrExample(), words('Av', 'Av', 'By'), {
      help: words(
        'Hvem som vurderte det.',
        'Kven som vurderte det.',
        'Who assessed it; “example”: the shipped example itself.',
      ),
    }),
  }),
);
