import { z } from 'zod';
import { alternativeRef, statementKind } from '../model/shared.js';
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
    text: field(textSchema, words('Tekst', 'Tekst', 'Text'), { long: true, adaptable: true }),
    forWhom: field(
      choice({
        people: words('de registrerte', 'dei registrerte', 'data subjects'),
        serviceOwners: words('tjenesteeierne', 'tenesteeigarane', 'service owners'),
        operator: words('virksomheten', 'verksemda', 'the operator'),
        society: words('samfunnet', 'samfunnet', 'society'),
      }),
      words('For hvem', 'For kven', 'For whom'),
    ),
    strength: field(
      choice({
        weak: words('svak', 'svak', 'weak'),
        moderate: words('moderat', 'moderat', 'moderate'),
        strong: words('sterk', 'sterk', 'strong'),
      }),
      words('Styrke', 'Styrke', 'Strength'),
    ),
    alternatives: field(
      z.array(alternativeRef()).min(1),
      words('Alternativer', 'Alternativ', 'Alternatives'),
    ),
  }),
);
