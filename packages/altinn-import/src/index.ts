export {
  type Answer,
  type Answers,
  diffImport,
  type ImportChange,
  type ImportDifference,
  storedImport,
  type StoredImport,
} from './diff-import.js';
export {
  draftAssessment,
  draftNames,
  type DraftOptions,
  storedImportName,
} from './draft/draft-assessment.js';
export { earlierImport, type UpdatedDraft, updateDraft } from './draft/update-draft.js';
export { altinnAppImporter, type ImportedApp } from './import-altinn-app.js';
export type { AppFinding } from './finding.js';
export type { ImportReport } from './report/import-report.js';
export { parseStoredImport } from './stored-import.js';
