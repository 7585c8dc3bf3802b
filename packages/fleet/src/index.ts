export { createServiceEvaluator, type ServiceSummary } from './many-services.js';
export { type NationalRisk, nationalRisk } from './national-risk.js';
export {
  type PlatformOverview,
  platformOverview,
  type ServiceRow,
  type StatementUse,
} from './platform-overview.js';
export type { ServiceRisk } from './scaled-risks.js';
export { createServiceEntries, type ServiceEntry, statementsOf } from './service-entry.js';
