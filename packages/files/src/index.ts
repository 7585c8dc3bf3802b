export { type CheckedRecords, checkRecords, type RecordCheck, type RecordProblem } from './check-records.js';
export { renderFolder } from './render/render-folder.js';
export { type AssessmentFolder, ownWorldFiles, placeInChapter, placeOfRecord } from './folder.js';
export {
  checkWorldReferences,
  parseAssessmentFolder,
  type ParsedAssessment,
  type ParseOptions,
} from './parse-assessment.js';
export { didYouMean } from './nearest.js';
export { parseWorldFolder } from './parse-world.js';
export type { FileProblem, Place, Result, SourceFile } from './problem.js';
export { isReleaseFile, parseRelease, releaseText } from './read/release-file.js';
export { type ProblemCode, problemCodes } from './problem-codes.js';
export { type AppFile, isAppFile, largestAppFile } from './import/altinn-app/app-file.js';
export {
  type Answer,
  type Answers,
  diffImport,
  type ImportChange,
  type ImportDifference,
  storedImport,
  type StoredImport,
} from './import/altinn-app/diff-import.js';
export {
  draftAssessment,
  draftNames,
  type DraftOptions,
  storedImportName,
} from './import/altinn-app/draft/draft-assessment.js';
export {
  importAltinnApp,
  type ImportedApp,
  type ImportOptions,
  type ImportResult,
} from './import/altinn-app/import-altinn-app.js';
export type { AppFinding, Confidence, Effect, Evidence, Proposal } from './import/altinn-app/proposal.js';
export type { ImportReport } from './import/altinn-app/report/import-report.js';
export { confidenceWords, findingWords } from './import/altinn-app/report/words.js';
export { parseStoredImport } from './import/altinn-app/stored-import.js';
export { earlierImport, type UpdatedDraft, updateDraft } from './import/altinn-app/draft/update-draft.js';
export type { ImportProblem } from './import/altinn-app/import-problem.js';
export { largestZip, readAppZip } from './import/altinn-app/zip/read-zip.js';
