export { renderFolder } from './render/render-folder.js';
export { type AssessmentFolder, ownWorldFiles, placeInChapter, placeOfRecord } from './folder.js';
export {
  checkWorldReferences,
  parseAssessmentFolder,
  type ParsedAssessment,
  type ParseOptions,
} from './parse-assessment.js';
export { parseWorldFolder } from './parse-world.js';
export type { FileProblem, Place, Result, SourceFile } from './problem.js';
export { isReleaseFile, parseRelease, releaseText } from './read/release-file.js';
export { type ProblemCode, problemCodes } from './problem-codes.js';
