import type { Handlers } from './handler.js';
import { assessmentHandlers } from './handlers/assessments.js';
import { commentHandlers } from './handlers/comments.js';
import { cycleHandlers } from './handlers/cycle.js';
import { editionHandlers } from './handlers/editions.js';
import { evidenceHandlers } from './handlers/evidence.js';
import { erasureHandlers } from './handlers/erasures.js';
import { feedbackHandlers } from './handlers/feedback.js';
import { fileHandlers } from './handlers/files.js';
import { historyHandlers } from './handlers/history.js';
import { jobHandlers } from './handlers/jobs.js';
import { accessHandlers } from './handlers/access.js';
import { loginHandlers } from './handlers/login.js';
import { liveHandlers } from './handlers/live.js';
import { newsHandlers } from './handlers/news.js';
import { noticeHandlers } from './handlers/notices.js';
import { pageHandlers } from './handlers/pages.js';
import { readingHandlers } from './handlers/readings.js';
import { releaseHandlers } from './handlers/releases.js';
import { shareLinkHandlers } from './handlers/share-links.js';
import { webhookHandlers } from './handlers/webhooks.js';

/** What each route of the table does; a route without one does not compile. */
export const handlers: Handlers = {
  ...accessHandlers,
  ...loginHandlers,
  ...assessmentHandlers,
  ...commentHandlers,
  ...cycleHandlers,
  ...editionHandlers,
  ...erasureHandlers,
  ...evidenceHandlers,
  ...feedbackHandlers,
  ...fileHandlers,
  ...historyHandlers,
  ...jobHandlers,
  ...liveHandlers,
  ...newsHandlers,
  ...noticeHandlers,
  ...pageHandlers,
  ...readingHandlers,
  ...releaseHandlers,
  ...shareLinkHandlers,
  ...webhookHandlers,
};
