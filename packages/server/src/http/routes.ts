import type { Services } from '../services.js';
import type { App } from './app-types.js';
import { deleteAssessmentRoute } from './routes/delete-assessment.js';
import { getAssessmentAt } from './routes/get-assessment-at.js';
import { getAssessment } from './routes/get-assessment.js';
import { getComments } from './routes/get-comments.js';
import { getErrorPage } from './routes/get-error-page.js';
import { getEvaluation } from './routes/get-evaluation.js';
import { listAltinnImports } from './routes/list-altinn-imports.js';
import { getEvents } from './routes/get-events.js';
import { getExport } from './routes/get-export.js';
import { getHealth } from './routes/get-health.js';
import { getLive } from './routes/get-live.js';
import { getPublish } from './routes/get-publish.js';
import { getRelease } from './routes/get-release.js';
import { getSearch } from './routes/get-search.js';
import { getSession } from './routes/get-session.js';
import { getSupportPack } from './routes/get-support-pack.js';
import { getVerify } from './routes/get-verify.js';
import { getWorld } from './routes/get-world.js';
import { listAssessmentsRoute } from './routes/list-assessments.js';
import { listReleasesRoute } from './routes/list-releases.js';
import { listServices } from './routes/list-services.js';
import { listTemplates } from './routes/list-templates.js';
import { postAssessment } from './routes/post-assessment.js';
import { postComment } from './routes/post-comment.js';
import { postEdit } from './routes/post-edit.js';
import { postImport } from './routes/post-import.js';
import { postPresence } from './routes/post-presence.js';
import { postReceivedRelease } from './routes/post-received-release.js';
import { postRelease } from './routes/post-release.js';
import { postReopen } from './routes/post-reopen.js';
import { postReply } from './routes/post-reply.js';
import { postResolve } from './routes/post-resolve.js';

/** Every route, in the order the documentation shows them. */
const routes: readonly ((app: App, services: Services) => void)[] = [
  getSession,
  getWorld,
  listTemplates,
  listAssessmentsRoute,
  postAssessment,
  postImport,
  listAltinnImports,
  listServices,
  getAssessment,
  deleteAssessmentRoute,
  getAssessmentAt,
  postEdit,
  getEvents,
  getVerify,
  getEvaluation,
  getSearch,
  getComments,
  postComment,
  postReply,
  postResolve,
  postReopen,
  getLive,
  postPresence,
  getExport,
  getPublish,
  getSupportPack,
  postRelease,
  listReleasesRoute,
  postReceivedRelease,
  getRelease,
  getErrorPage,
  getHealth,
];

export const registerRoutes = (app: App, services: Services): void => {
  for (const register of routes) register(app, services);
};
