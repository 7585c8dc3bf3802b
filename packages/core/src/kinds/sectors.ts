import { z } from 'zod';
import { described, field } from './description.js';

/** The sectors that law and questions are kept for. */
export const sectorSchema = z.enum([
  'health',
  'education',
  'municipality',
  'labour',
  'taxation',
  'agency',
  'other',
]);

/** The sector of what is assessed, and those that apply too. */
export const sectorFields = {
  sector: field(sectorSchema.optional()),
  alsoSectors: field(z.array(sectorSchema).optional(), {
    item: true,
    help: true,
  }),
};

/** The templates of the further sectors. */
export const templateFields = {
  templates: field(
    z
      .array(
        described({
          item: field(z.string().min(1)),
          edition: field(z.string().min(1)),
        }),
      )
      .optional(),
    {
      item: true,
      help: true,
      inert: true,
      notEdited: 'they follow from the sectors, and move on when a newer edition has been gone through',
      notPublished: 'it says how the questions came to be, and nothing of what is assessed',
    },
  ),
};
