import { createdSchema, type ImportRequest, importRequestSchema } from '@risikobilde/core';
import { z } from 'zod';
import { authorise } from '../../auth/permissions.js';
import { importAssessment } from '../../commands/import-assessment.js';
import { isLitter, withoutOuterFolder } from '../../files/import-paths.js';
import { importLimit, unzipFiles } from '../../files/zip.js';
import type { Services } from '../../services.js';
import { type App, heavy, refusals } from '../app-types.js';
import { answer, sendProblem } from '../problems.js';

/** JSON needs room for the marks around the files and the escapes in them. */
const bodyLimit = importLimit + importLimit / 2;

/** Takes in the files of an assessment, as JSON or packed; whole or not at all. */
export const postImport = (app: App, services: Services): void => {
  app.addContentTypeParser(
    ['application/zip', 'application/x-zip-compressed'],
    { parseAs: 'buffer', bodyLimit: importLimit },
    (_request, body, done) => done(null, body),
  );
  app.post(
    '/api/assessments/import',
    {
      config: heavy,
      bodyLimit,
      schema: {
        summary: 'Import files (application/json or application/zip)',
        querystring: z.strictObject({
          replace: z.coerce
            .number()
            .int()
            .positive()
            .max(2 ** 31 - 1)
            .optional()
            .describe('The revision of the assessment with the same id that these files follow'),
        }),
        body: z.union([importRequestSchema, z.instanceof(Buffer)]),
        response: { 200: createdSchema, 201: createdSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const allowed = authorise(request.user, 'importAssessment');
      if (!allowed.ok) return answer(reply, allowed);
      const { body } = request;
      const files = Buffer.isBuffer(body) ? unzipFiles(body) : filesIn(body);
      if (!files.ok)
        return sendProblem(reply, {
          code: files.code,
          detail: files.message,
        });
      const { replace } = request.query;
      const imported = await importAssessment(services, allowed.value, withoutOuterFolder(files.files), {
        replace,
      });
      return answer(reply, imported, (created) => created, replace === undefined ? 201 : 200);
    },
  );
};

const filesIn = ({ files }: ImportRequest) => ({
  ok: true as const,
  files: files.filter(({ path }) => !isLitter(path)),
});
