import { ownSteps } from '../../cycle/own-steps.js';
import { done } from '../../base/refusal.js';
import { findRow } from '../../store/find-row.js';
import type { Handlers } from '../handler.js';

export const cycleHandlers = {
  'GET /api/assessments/:id/own-steps': async ({ services, user, permitted, params }) => {
    const row = await findRow(services.db, params.id);
    return row.ok ? done(await ownSteps(services, { user, permitted }, row.value)) : row;
  },
} satisfies Partial<Handlers>;
