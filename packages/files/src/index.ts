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
export { type ProblemCode, problemCodes } from './problem-codes.js';
