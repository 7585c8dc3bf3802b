import { eraseTexts } from '../../commands/erase-texts.js';
import type { Handlers } from '../handler.js';

export const erasureHandlers = {
  'POST /api/assessments/:id/erasures': ({ services, user, params, body }) =>
    eraseTexts(services, user, params.id, body),
} satisfies Partial<Handlers>;
