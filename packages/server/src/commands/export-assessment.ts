import { message } from '@risikobilde/words';
import { renderFiles } from '../files/rendered-files.js';
import type { State } from '@risikobilde/core';
import { isReleaseFile, type SourceFile } from '@risikobilde/files';
import { done, refuse, type Result } from '../base/refusal.js';
import type { Services } from '../services.js';
import { findAssessment } from '../store/assessments.js';
import { Moved } from '../store/faults.js';
import { findReleaseText, readReleaseFile, releasePath, releasesMadeFrom } from '../store/releases.js';
import { readSourceFiles } from '../store/source-files.js';
import type { AssessmentRow, Database } from '../store/tables.js';
import type { WorkOnFiles } from '../threads/work-on-files.js';

export type AssessmentExport = {
  readonly revision: number;
  readonly files: readonly SourceFile[];
  /** What the files were made of. */
  readonly key: string;
  readonly state: State;
};

/** The files of an assessment as it is now: those it came in as, changed only where it was edited. */
export const exportAssessment = async (
  {
    db,
    states,
    run,
  }: Pick<Services, 'db'> & { readonly states: Pick<Services['states'], 'at'>; readonly run: WorkOnFiles },
  id: string,
): Promise<Result<AssessmentExport>> => {
  const row = await findAssessment(db, id);
  if (row === undefined) return refuse('not-found', message('refusal.noAssessment', { id }));
  const state = await states.at(db, row.key, row.revision, row.head);
  const sources = await readSourceFiles(db, row.key);
  const rendered = await run(renderFiles, { sources, records: [...state.values()] });
  if (!rendered.ok) return rendered;
  const files = rendered.value;
  const releases = await releasesBeside(db, row, files);
  if ((await findAssessment(db, id))?.head !== row.head)
    throw new Moved('the assessment was stored anew while it was read');
  return done({ revision: row.revision, files: [...files, ...releases], key: row.key, state });
};

/** Releases that the folder needs or has come to: the one a service has moved to, and those a platform has made here. */
const releasesBeside = async (
  db: Database,
  row: AssessmentRow,
  files: readonly SourceFile[],
): Promise<readonly SourceFile[]> => {
  const isThere = (path: string, text: string): boolean =>
    files.some((file) => isReleaseFile(file.path) && (file.path === path || file.text === text));
  const found: SourceFile[] = [];
  const standsOn = row.builds_on === null ? undefined : await findReleaseText(db, row.builds_on);
  if (standsOn !== undefined && !isThere('', standsOn)) {
    const read = readReleaseFile('release.json', standsOn);
    if (!read.ok) throw new Error(`the release ${row.builds_on} cannot be read`);
    const path = releasePath(read.value);
    // Two releases of one version, from two makers: each keeps its own file.
    const own = isThere(path, '') ? `platform/${row.builds_on}.json` : path;
    found.push({ path: own, text: standsOn });
  }
  for (const { version, text } of await releasesMadeFrom(db, row.key)) {
    const path = `releases/${version}.json`;
    if (!isThere(path, text)) found.push({ path, text });
  }
  return found;
};
