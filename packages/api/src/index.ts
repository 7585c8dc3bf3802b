export { addressSchema } from './address.js';
export * from './answers.js';
export type { Comment, CommentRequest, LiveMessage, Present, SuggestionRequest } from './comments.js';
export type { EditAnswer, EditRequest, EventPage } from './edits.js';
export { type EvidenceAnswer, evidenceLimits, type StoredFile } from './evidence-routes.js';
export { type Feedback, type FeedbackAnswer, feedbackLimits, readerId, type ReaderId } from './feedback.js';
export { type AccessOn, heldActions } from './access-on.js';
export type { Reading } from './reading-kinds.js';
export { readLogDays, type ReadLog } from './readings.js';
export type { ShareLink } from './edition-routes.js';
export type { ErasureReceipt, ErasureRequest, ToErase } from './erasures.js';
export { type Json, openApi, openApiInParts, type OpenApi, refusalsOf, templateOf } from './open-api.js';
export { type FailedJob, jobTasks } from './job-routes.js';
export type { PageAsked } from './pages.js';
export { type Problem, type ProblemDetail, problemSchema } from './problem.js';
export { apiProblemCodes, type RefusalCode } from './problem-codes.js';
export {
  editionVisibilities,
  type EditionVisibility,
  type ReleaseRequest,
  type ReleaseSummary,
} from './releases.js';
export {
  type Answer,
  type RouteRequest,
  importLimit,
  type Media,
  type Request,
  type Route,
} from './route.js';
export { fourEyesSteps, type OwnSteps } from './cycle-routes.js';
export type { ComparedMoments, MomentTold } from './moments.js';
export type { Candidate, CandidateAnswer, News } from './news.js';
export type { Invitation, PersonalData } from './personal-data.js';
export { type Browser, type Login, type System } from './logins.js';
export { addressOf, type RouteName, type Routes, routes } from './routes.js';
export { wordLimit, type WordReportAnswer } from './word.js';
export type { ServiceFilter, ServicesAnswer } from './services.js';
export type { Notices, NoticeChoice, UserNotice, Webhook, WebhookDelivery } from './notices.js';
export { noticeChoices } from './notices.js';
export {
  type Access,
  type ExceptionRequest,
  type GrantRequest,
  type MachineRequest,
  machineRoles,
  type MachineScope,
  machineScopes,
  type MembershipRequest,
  type Role,
  roles,
} from './access.js';
