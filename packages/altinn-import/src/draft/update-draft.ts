import { message, type Sayable } from '@risikobilde/words';
import type { AssessmentRecord } from '@risikobilde/core';
import {
  type ImportProblem,
  importProblem,
  parseAssessmentFolder,
  renderFolder,
  type SourceFile,
} from '@risikobilde/files';
import { isSameResult } from '@risikobilde/core';
import { type Answers, diffImport, type StoredImport, storedImport } from '../diff-import.js';
import type { ImportedApp } from '../import-altinn-app.js';
import { parseStoredImport } from '../stored-import.js';
import { answeredActivity } from './answered-activity.js';
import { storedImportName } from './draft-assessment.js';
import { questionOf, withoutComment } from './draft-activity.js';

export type EarlierResult =
  | { readonly ok: true; readonly value: StoredImport }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };
export type UpdatedDraft =
  | { readonly ok: true; readonly files: readonly SourceFile[] }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

/** The import that a folder of an assessment was last made or updated with. */
export const earlierImport = (files: readonly SourceFile[]): EarlierResult => {
  const kept = files.find(({ path }) => path === storedImportName);
  return kept === undefined
    ? refuse('import-unreadable', storedImportName, message('problem.import.none'))
    : parseStoredImport(kept.path, kept.text);
};

const refuse = (
  code: ImportProblem['code'],
  path: string,
  why: Sayable,
): { readonly ok: false; readonly problems: readonly ImportProblem[] } => ({
  ok: false,
  problems: [importProblem(code, path, why)],
});

/**
 * The files of an assessment after a later import of its app: the new answers are written into the activity, questions that
 * they answer go, and the import is kept for the next time. Everything else is as it was, byte for byte.
 */
export const updateDraft = (
  files: readonly SourceFile[],
  imported: ImportedApp,
  answers: Answers,
): UpdatedDraft => {
  const earlier = earlierImport(files);
  if (!earlier.ok) return earlier;
  const parsed = parseAssessmentFolder(files);
  if (!parsed.ok) return parsed;
  const { assessment, folder } = parsed.value;
  const activities = assessment.records.filter((record) => record.kind === 'activity');
  const named = earlier.value.activity;
  const activity =
    named === undefined && activities.length === 1
      ? activities[0]
      : activities.find(({ id }) => id === named);
  if (activity === undefined)
    return refuse(
      'import-without-activity',
      storedImportName,
      message('problem.import.noActivity', {
        named: named ?? '–',
        found: activities.length === 0 ? message('problem.none') : activities.map(({ id }) => id).join(', '),
      }),
    );
  const asked = [...earlier.value.proposals, ...imported.proposals]
    .filter(({ id }) => answers[id] !== undefined)
    .map(questionOf);
  const open = imported.proposals
    .filter(({ id }) => answers[id] === undefined && earlier.value.answers[id] === undefined)
    .filter(({ id }) => !earlier.value.proposals.some((proposal) => proposal.id === id))
    .map(questionOf);
  const records = assessment.records.map((record): AssessmentRecord => {
    if (record === activity) return answeredActivity(activity, earlier.value, imported.proposals, answers);
    if (record.kind !== 'section' || record.id !== 'processing-and-purpose') return record;
    const questions = record.openQuestions ?? [];
    const left = questions.filter((question) => !asked.some((one) => isSameResult(one, question)));
    const added = open.filter((one) => !left.some((question) => isSameResult(one, question)));
    return left.length === questions.length && added.length === 0
      ? record
      : { ...record, openQuestions: [...left, ...added] };
  });
  const path = folder.loaded.find(({ record }) => record === activity)?.placed.file.path;
  const kept = keptImport(earlier.value, imported, answers, activity.id);
  return {
    ok: true,
    files: renderFolder(folder, { ...assessment, records }).map((file) => {
      if (file.path === storedImportName)
        return { path: file.path, text: `${JSON.stringify(kept, null, 2)}\n` };
      if (file.path !== path) return file;
      return { path, text: Object.keys(answers).reduce(withoutComment, file.text) };
    }),
  };
};

// An answer that lost its ground and was not given anew is asked for again the next time: it is kept with what it answered.
const keptImport = (
  earlier: StoredImport,
  imported: ImportedApp,
  answers: Answers,
  activity: string,
): StoredImport => {
  const waiting = diffImport(earlier, imported).review.filter((id) => answers[id] === undefined);
  const old = earlier.proposals.filter(({ id }) => waiting.includes(id));
  const now = imported.proposals.filter(({ id }) => !waiting.includes(id));
  return storedImport(
    { ...imported, proposals: [...now, ...old] },
    { ...earlier.answers, ...answers },
    activity,
  );
};
