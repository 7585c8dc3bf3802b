import { parentPort } from 'node:worker_threads';
import { publishDocuments, standings, supportPackOf } from '../editions/documents.js';
import { redactFiles } from '../erasure/redact-files.js';
import { lookAtFile } from '../evidence/look-at-file.js';
import { compare } from '../figures/compare.js';
import { evaluationWork } from '../figures/evaluation-answer.js';
import { riskFigures } from '../figures/figures.js';
import { livePicture } from '../figures/live-picture.js';
import { packedEdition, worldOfEdition } from '../feed/pack-files.js';
import { worldEffects } from '../figures/world-effects.js';
import { readReceived } from '../files/read-files.js';
import { readSource } from '../files/read-source.js';
import { copyFiles, filesOfTemplate, headOfFiles, renderFiles } from '../files/rendered-files.js';
import { readLibrary } from '../files/shipped-library.js';
import { takeInWordFile } from '../files/word-file.js';
import { bytesAnswered, unpackQuestion } from '../threads/world-package.js';
import type { Work } from '../threads/work.js';
import { verifyOne } from '../verify/verify-assessment.js';

/** All that threads can be asked for. */
const works: readonly Work<never, unknown>[] = [
  compare,
  copyFiles,
  evaluationWork,
  filesOfTemplate,
  headOfFiles,
  livePicture,
  lookAtFile,
  packedEdition,
  publishDocuments,
  readLibrary,
  readReceived,
  readSource,
  redactFiles,
  renderFiles,
  riskFigures,
  standings,
  supportPackOf,
  takeInWordFile,
  verifyOne,
  worldEffects,
  worldOfEdition,
];

// One job after the other, as `threads` sends them, its question packed. What a job throws ends the thread.
parentPort?.on('message', ({ name, question }: { readonly name: string; readonly question: never }) => {
  const does = works.find(({ workName }) => workName === name);
  if (does === undefined) throw new Error(`no thread is asked for ${name}; the list is in work-thread.ts`);
  const answer = does(unpackQuestion(question));
  parentPort?.postMessage(answer, [...bytesAnswered(answer)]);
});
