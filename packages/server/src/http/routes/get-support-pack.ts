import {
  createRelease,
  evaluate,
  filesAnswerSchema,
  isLocalDate,
  languages,
  localDateSchema,
  schemaVersion,
} from '@risikobilde/core';
import { packFormatIds, supportPack } from '@risikobilde/publish';
import { z } from 'zod';
import { authorise } from '../../auth/permissions.js';
import { presentFile } from '../../presenters/present-file.js';
import { sortedRecords } from '../../presenters/present-assessment.js';
import type { Services } from '../../services.js';
import { sha256 } from '../../sha256.js';
import { findAssessment } from '../../store/assessments.js';
import { type App, assessmentParams, heavy, refusals } from '../app-types.js';
import { answer, sendJson, sendProblem } from '../problems.js';

/**
 * What a platform gives to those who must assess their own services (art. 28(3)(f)), and one page of who does what. Of a
 * platform: as it is now. Of a service: from the release that it stands on.
 */
export const getSupportPack = (app: App, { db, states, worlds, releases }: Services): void => {
  app.get(
    '/api/assessments/:id/support-pack',
    {
      config: heavy,
      schema: {
        summary: 'Support pack for service owners as files',
        params: assessmentParams,
        querystring: z.strictObject({
          format: z.enum(packFormatIds),
          lang: z.enum(languages).optional().describe('One language; left out, all of them'),
          asOf: localDateSchema,
        }),
        response: { 200: filesAnswerSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const allowed = authorise(request.user, 'publishAssessment');
      if (!allowed.ok) return answer(reply, allowed);
      const { id } = request.params;
      const { format, lang, asOf } = request.query;
      const row = await findAssessment(db, id);
      if (row === undefined || !isLocalDate(asOf))
        return sendProblem(reply, { code: 'not-found', detail: `found no assessment with the id ${id}` });
      const state = await states.at(db, row.key, row.revision, row.head);
      const platform = await releases.under(db, row, state, asOf);
      const world = await worlds.of(db, row);
      const records = platform?.release.records ?? sortedRecords(state);
      const evaluation = evaluate({ schemaVersion, records }, world, asOf);
      const version = evaluation.assessment.version ?? asOf;
      const release =
        platform?.release ?? createRelease({ schemaVersion, records }, { version, on: asOf }, sha256);
      const files = supportPack(release, world, evaluation, {
        format,
        languages: lang === undefined ? languages : [lang],
      });
      return sendJson(reply, JSON.stringify({ revision: row.revision, files: files.map(presentFile) }));
    },
  );
};
