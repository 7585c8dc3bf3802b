import {
  compose,
  filesAnswerSchema,
  isLocalDate,
  languages,
  localDateSchema,
  schemaVersion,
} from '@risikobilde/core';
import { formatIds, publish } from '@risikobilde/publish';
import { z } from 'zod';
import { authorise } from '../../auth/permissions.js';
import { presentFile } from '../../presenters/present-file.js';
import { sortedRecords } from '../../presenters/present-assessment.js';
import type { Services } from '../../services.js';
import { findAssessment } from '../../store/assessments.js';
import { type App, assessmentParams, heavy, refusals } from '../app-types.js';
import { answer, sendJson, sendProblem } from '../problems.js';

/** The published form of an assessment on a day, for one kind of reader. */
export const getPublish = (
  app: App,
  { db, states, worlds, evaluations, figures, releases }: Services,
): void => {
  app.get(
    '/api/assessments/:id/publish',
    {
      config: heavy,
      schema: {
        summary: 'Publish as files',
        params: assessmentParams,
        querystring: z.strictObject({
          format: z.enum(formatIds),
          lang: z.enum(languages).optional().describe('One language; left out, all of them'),
          level: z.enum(['public', 'owner', 'internal']).default('public'),
          asOf: localDateSchema,
        }),
        response: { 200: filesAnswerSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const allowed = authorise(request.user, 'publishAssessment');
      if (!allowed.ok) return answer(reply, allowed);
      const { id } = request.params;
      const { format, lang, level, asOf } = request.query;
      const row = await findAssessment(db, id);
      if (row === undefined || !isLocalDate(asOf))
        return sendProblem(reply, { code: 'not-found', detail: `found no assessment with the id ${id}` });
      const state = await states.at(db, row.key, row.revision, row.head);
      const world = await worlds.of(db, row);
      const platform = await releases.under(db, row, state, asOf);
      const { evaluation } = evaluations(row.head, state, world, asOf, asOf, platform);
      const own = { schemaVersion, records: sortedRecords(state) };
      const assessment = platform ? compose(own, platform.release, platform.newer) : own;
      const { files, warnings } = publish(assessment, world, evaluation, {
        format,
        languages: lang === undefined ? languages : [lang],
        level,
        risk: await figures(row.head, { ...assessment, world, asOf }),
      });
      return sendJson(
        reply,
        JSON.stringify({ revision: row.revision, files: files.map(presentFile), warnings }),
      );
    },
  );
};
