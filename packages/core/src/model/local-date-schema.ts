import { z } from 'zod';
import { isLocalDate } from './local-date.js';
import { wants } from './wanted.js';

export const localDateSchema = z
  .string()
  .refine(isLocalDate, { error: wants('day') })
  .meta({ id: 'LocalDate', description: 'A day that exists, written YYYY-MM-DD', format: 'date' });
