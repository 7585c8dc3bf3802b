import { wants } from '@risikobilde/core';
import { z } from 'zod';

/**
 * What names an assessment in an address: its id; or, where that is the id of several that one may read, `organisation~id`, with the
 * number or id of the organisation. Ids are each organisation's own.
 */
export const addressSchema = z
  .string()
  .regex(/^(?:[0-9A-Za-z-]{1,60}~)?[a-z0-9]+(?:[-.][a-z0-9]+)*$/, wants('id'))
  .max(161);
