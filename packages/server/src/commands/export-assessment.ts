import { type State, schemaVersion } from '@risikobilde/core';
import { parseAssessmentFolder, renderFolder, type SourceFile } from '@risikobilde/files';
import { done, refuse, type Result } from '../refusal.js';
import type { Services } from '../services.js';
import { findAssessment } from '../store/assessments.js';
import { readSourceFiles } from '../store/source-files.js';

export type Exported = { readonly revision: number; readonly files: readonly SourceFile[] };

/** The files of an assessment as it is now: those it came in as, changed only where it was edited. */
export const exportAssessment = async (
  { db, states }: Pick<Services, 'db' | 'states'>,
  id: string,
): Promise<Result<Exported>> => {
  const row = await findAssessment(db, id);
  if (row === undefined) return refuse('not-found', `found no assessment with the id ${id}`);
  const state = await states.at(db, row.key, row.revision, row.head);
  return done({ revision: row.revision, files: filesOf(await readSourceFiles(db, row.key), state) });
};

const filesOf = (sources: readonly SourceFile[], state: State): readonly SourceFile[] => {
  const parsed = parseAssessmentFolder(sources);
  // They were read without fault when they came in, by this version or an older one.
  if (!parsed.ok) throw new Error(`the files that were kept are faulty: ${parsed.problems[0]?.message}`);
  return renderFolder(parsed.value.folder, { schemaVersion, records: [...state.values()] });
};
