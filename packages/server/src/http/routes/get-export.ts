import type { FastifyReply } from 'fastify';
import { filesAnswerSchema } from '@risikobilde/core';
import { writeZip } from '@risikobilde/files';
import { z } from 'zod';
import { authorise } from '../../auth/permissions.js';
import { exportAssessment } from '../../commands/export-assessment.js';
import type { Services } from '../../services.js';
import { type App, assessmentParams, heavy, refusals } from '../app-types.js';
import { answer } from '../problems.js';

const sendArchive = (reply: FastifyReply, archive: Uint8Array): FastifyReply =>
  reply.type('application/zip').send(Buffer.from(archive));

/** The folder of an assessment: as JSON, or packed. */
export const getExport = (app: App, services: Services): void => {
  app.get(
    '/api/assessments/:id/export',
    {
      config: heavy,
      schema: {
        summary: 'Export as files',
        params: assessmentParams,
        querystring: z.strictObject({ format: z.enum(['json', 'zip']).default('json') }),
        response: { 200: filesAnswerSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const allowed = authorise(request.user, 'exportAssessment');
      if (!allowed.ok) return answer(reply, allowed);
      const { id } = request.params;
      const exported = await exportAssessment(services, id);
      if (!exported.ok) return answer(reply, exported);
      if (request.query.format === 'json')
        return answer(reply.type('application/json; charset=utf-8'), exported, JSON.stringify);
      void reply.header('content-disposition', `attachment; filename="${id}-${exported.value.revision}.zip"`);
      return sendArchive(
        reply,
        writeZip(exported.value.files.map(({ path, text }) => ({ path, content: text }))),
      );
    },
  );
};
