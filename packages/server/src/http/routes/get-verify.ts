import { chainCheckSchema, verifyChain } from '@risikobilde/core';
import type { Services } from '../../services.js';
import { sha256 } from '../../sha256.js';
import { findAssessment } from '../../store/assessments.js';
import { eventsAfter } from '../../store/events.js';
import { type App, assessmentParams, heavy, refusals } from '../app-types.js';
import { sendProblem } from '../problems.js';

/** Whether every edit is as it was written. Read anew each time, and from the table itself. */
export const getVerify = (app: App, { db }: Services): void => {
  app.get(
    '/api/assessments/:id/verify',
    {
      config: heavy,
      schema: {
        summary: 'Verify the chain of edits',
        params: assessmentParams,
        response: { 200: chainCheckSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const row = await findAssessment(db, id);
      if (row === undefined)
        return sendProblem(reply, { code: 'not-found', detail: `found no assessment with the id ${id}` });
      const events = await eventsAfter(db, row.key, 0, row.revision, row.revision);
      const check = verifyChain(id, events, sha256);
      // Edits that came while it was read are left out, above. A chain whose end was cut off is whole in itself; the assessment still says how long it was.
      if (check.ok && (check.length !== row.revision || check.head !== row.head))
        return { ...check, ok: false, brokenAt: check.length + 1, why: 'does-not-follow' as const };
      return check;
    },
  );
};
