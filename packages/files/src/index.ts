export {
  type CheckedRecords,
  checkRecords,
  checkRecordsInParts,
  type RecordCheck,
  type RecordProblem,
} from './check-records.js';
export { renderFolder } from './render/render-folder.js';
export { type AssessmentFolder, isOwnWorld, ownWorldFiles, placeOfRecord } from './folder.js';
export {
  checkWorldReferences,
  parseAssessmentFolder,
  type ParsedAssessment,
  type ParseOptions,
} from './parse-assessment.js';
export { didYouMean } from './nearest.js';
export { parseLibraryFolder } from './parse-library.js';
export { parseWorldFolder } from './parse-world.js';
export type { FileProblem, Place, Result, SourceFile } from './problem.js';
export { isReleaseFile, parseRelease, releaseText } from './read/release-file.js';
export { type ProblemCode, problemCodes } from './problem-codes.js';
export {
  type Confidence,
  type Effect,
  type Evidence,
  type Importer,
  type ImportFile,
  type ImportOptions,
  importProblem,
  importText,
  type ImportProblem,
  type Proposal,
} from './importer.js';
export { blockText } from './render/write-yaml.js';
export { writeZip } from './zip/write-zip.js';
export { largestZip, readZip, type ZipResult } from './zip/read-zip.js';
