import { receivedReleaseSchema, releaseSummarySchema } from '@risikobilde/core';
import { authorise } from '../../auth/permissions.js';
import { receiveRelease } from '../../commands/receive-release.js';
import { importLimit } from '../../files/zip.js';
import type { Services } from '../../services.js';
import { type App, heavy, refusals } from '../app-types.js';
import { answer } from '../problems.js';

/** Takes in the file of a release that was made elsewhere. */
export const postReceivedRelease = (app: App, services: Services): void => {
  app.post(
    '/api/releases',
    {
      config: heavy,
      bodyLimit: importLimit,
      schema: {
        summary: 'Take in a platform release as a file',
        body: receivedReleaseSchema,
        response: { 201: releaseSummarySchema, ...refusals },
      },
    },
    async (request, reply) => {
      const allowed = authorise(request.user, 'importAssessment');
      if (!allowed.ok) return answer(reply, allowed);
      return answer(
        reply,
        await receiveRelease(services, allowed.value, request.body.text),
        (made) => made,
        201,
      );
    },
  );
};
