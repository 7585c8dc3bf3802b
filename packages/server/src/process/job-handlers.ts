import { sql } from 'kysely';
import { beginLostEditions, makeEdition } from '../commands/make-edition.js';
import { lookAtSources } from '../commands/look-at-sources.js';
import { readPart, readServices } from '../commands/read-services.js';
import { forgetOldFeedback } from '../store/feedback.js';
import { forgetOldReadings } from '../store/readings.js';
import type { JobHandlers } from '../jobs/job.js';

export const handlers: JobHandlers = {
  makeEdition,
  readServices,
  readPart,
  lookAtSources,
  tidy: async ({ services: { db } }) => {
    await sql`delete from job_effect where done < now() - interval '2 days'`.execute(db);
    await beginLostEditions(db);
    // What readers have sent is forgotten after a year also where nobody opens the assessment.
    await forgetOldFeedback(db);
    await forgetOldReadings(db);
  },
};
