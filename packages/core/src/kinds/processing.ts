import { z } from 'zod';
import { textSchema } from '../model/text-schema.js';
import { dataItemIds } from './data-item.js';
import { described, field } from './description.js';

/** How a processing activity goes on, phase by phase and beyond its own purposes: what a reader cannot see of its data and law. */
export const processing = {
  secondaryUses: field(
    z
      .array(
        described({
          text: field(textSchema, { long: true }),
          data: field(dataItemIds(), {
            help: true,
          }),
          conditions: field(textSchema.optional(), { long: true }),
          compatibility: field(textSchema.optional(), {
            help: true,
            long: true,
          }),
        }),
      )
      .optional(),
    {
      item: true,
      help: true,
      inert: true,
    },
  ),
  extent: field(textSchema.optional(), {
    help: true,
    long: true,
    inert: true,
  }),
  context: field(textSchema.optional(), {
    help: true,
    long: true,
    inert: true,
  }),
  crossBorder: field(
    described({
      answer: field(z.enum(['yes', 'no'])),
      why: field(textSchema.optional(), { long: true }),
    }).optional(),
    {
      help: true,
      inert: true,
    },
  ),
  phases: field(
    z
      .array(
        described({
          text: field(textSchema),
          operations: field(z.array(z.enum(['collection', 'use', 'storage', 'sharing', 'deletion'])).min(1)),
          explanation: field(textSchema.optional(), {
            long: true,
          }),
          assets: field(
            z
              .array(
                described({
                  text: field(textSchema),
                  type: field(
                    z.enum(['hardware', 'software', 'models', 'personnel', 'sites', 'organisational']),
                  ),
                  why: field(textSchema.optional(), {
                    long: true,
                  }),
                }),
              )
              .optional(),
            {
              item: true,
              help: true,
            },
          ),
        }),
      )
      .optional(),
    {
      item: true,
      help: true,
      inert: true,
    },
  ),
} as const;
