import { z } from 'zod';
import { alternativeRef, citeSchema, statementKind } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { choice, described, field, kind, words } from './described.js';

export const benefit = kind(
  {
    one: words('Fordel', 'Fordel', 'Benefit'),
    many: words('Fordeler', 'Fordelar', 'Benefits'),
    stored: 'benefits.yaml',
    title: '{text}',
    answeredByOwners: true,
  },
  described({
    ...statementKind('benefit'),
    text: field(textSchema, words('Fordelen', 'Fordelen', 'The benefit'), { long: true, adaptable: true }),
    forWhom: field(
      choice({
        people: words('de registrerte', 'dei registrerte', 'data subjects'),
        serviceOwners: words('tjenesteeierne', 'tenesteeigarane', 'service owners'),
        operator: words('virksomheten', 'verksemda', 'the organisation'),
        society: words('samfunnet', 'samfunnet', 'society'),
      }),
      words('For hvem', 'For kven', 'For whom'),
    ),
    strength: field(
      choice({
        weak: words('svakt underbygd', 'svakt underbygd', 'weakly supported'),
        moderate: words('middels underbygd', 'middels underbygd', 'moderately supported'),
        strong: words('godt underbygd', 'godt underbygd', 'well supported'),
      }),
      words('Hvor godt underbygd', 'Kor godt underbygd', 'How well supported'),
    ),
    evidence: field(z.array(citeSchema).optional(), words('Dokumentasjon', 'Dokumentasjon', 'Evidence'), {
      item: words('dokumentasjon', 'dokumentasjon', 'evidence'),
      help: words(
        'Hva som viser det: en rapport, en måling, en avtale eller en prøving.',
        'Kva som viser det: ein rapport, ei måling, ein avtale eller ei prøving.',
        'What shows it: a report, a measurement, an agreement or a test.',
      ),
    }),
    alternatives: field(
      z.array(alternativeRef()).min(1),
      words('Alternativer', 'Alternativ', 'Alternatives'),
    ),
  }),
);
