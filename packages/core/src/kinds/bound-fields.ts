import { z } from 'zod';
import { field } from './description.js';

const hash = () =>
  z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional();

/** What an acceptance, an advice or an approval was given on. The server sets it, whatever is sent. */
export const boundFields = {
  contentHash: field(hash(), { notEdited: 'it is worked out from what it is given on' }),
  worldHash: field(hash(), {
    notEdited: 'it is worked out from the law, reports and terms as they stood on the day',
  }),
  fourEyes: field(z.boolean().optional(), {
    notEdited: 'it follows from who made the edits',
    help: true,
  }),
  signedBy: field(z.string().min(1).optional(), {
    notEdited: 'it is the name of whoever has logged in',
    help: true,
  }),
};
