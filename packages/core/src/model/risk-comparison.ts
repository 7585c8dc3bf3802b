import { z } from 'zod';
import { described, field } from '../kinds/description.js';
import type { DeepReadonly } from './deep-readonly.js';
import type { HarmSeverity } from './harm-severity.js';
import { localDateSchema } from './local-date-schema.js';
import { alternativeRef, partyOrExample, rangeSchema, refTo } from './shared.js';
import { textSchema } from './text-schema.js';
import { wants } from './wanted.js';

export const severitySchema = z.enum([
  'negligible',
  'limited',
  'significant',
  'maximum',
] satisfies readonly HarmSeverity[]);

const by = field(partyOrExample());
const why = field(textSchema, { long: true });
const share = z.number().min(0).max(1);
const weight = z.number().nonnegative();
const spread = z.number().min(0).max(3);

/** A judged difference between two alternatives of one scenario, as a ratio; it goes before the dependence of the two. */
export const differenceSchema = described({
  alternative: field(alternativeRef()),
  against: field(alternativeRef()),
  ratio: field(
    rangeSchema.refine(([low]) => low > 0, wants('ratio')),
    {
      help: true,
    },
  ),
  by: field(partyOrExample()),
  on: field(localDateSchema),
  why,
});
export type JudgedDifference = DeepReadonly<z.infer<typeof differenceSchema>>;

/** How the alternatives are held against each other, where the assessment will have it otherwise than the method does. */
export const comparisonSchema = described({
  severity: field(described({ from: field(severitySchema), by, why }).optional(), {
    help: true,
  }),
  zone: field(
    described({
      within: field(share),
      by,
      why,
    }).optional(),
    {
      help: true,
    },
  ),
  dependence: field(
    described({
      rates: field(share),
      sizes: field(share),
      by,
      why,
    }).optional(),
    {
      help: true,
    },
  ),
  sizeSpread: field(
    described({
      weak: field(spread),
      moderate: field(spread),
      strong: field(spread),
      by,
      why,
    }).optional(),
    {
      help: true,
    },
  ),
  weights: field(
    described({
      negligible: field(weight),
      limited: field(weight),
      significant: field(weight),
      maximum: field(weight),
      by,
      why,
    }).optional(),
    {
      help: true,
    },
  ),
  threats: field(
    z
      .array(
        described({
          name: field(textSchema),
          scenarios: field(z.array(refTo('scenario')).min(1)),
          correlation: field(share, {
            help: true,
          }),
          by,
          why,
        }),
      )
      .optional(),
    {
      item: true,
      help: true,
    },
  ),
});
export type ComparisonSettings = DeepReadonly<z.infer<typeof comparisonSchema>>;

/** How much harm is accepted: no more than so many persons in a year, more often than once in so many years. */
export const toleranceSchema = described({
  severity: field(severitySchema, {
    help: true,
  }),
  persons: field(z.int().nonnegative(), {
    help: true,
  }),
  years: field(z.number().positive(), {
    help: true,
  }),
  by: field(partyOrExample(), {
    help: true,
  }),
  on: field(localDateSchema.optional()),
  why,
});
export type Tolerance = DeepReadonly<z.infer<typeof toleranceSchema>>;
