import { z } from 'zod';
import { isLocalDate } from './local-date.js';

export const localDateSchema = z
  .string()
  .refine(isLocalDate, { error: 'a day that exists, written YYYY-MM-DD' })
  .meta({ id: 'LocalDate', description: 'A day that exists, written YYYY-MM-DD', format: 'date' });
