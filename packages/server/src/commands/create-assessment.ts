import { sayFirst } from '../files/say-first.js';
import { message } from '@risikobilde/words';
import type { Created, CreateRequest } from '@risikobilde/api';
import type { Asker } from '../auth/permissions.js';
import type { AssessmentRecord, RecordOf, Text } from '@risikobilde/core';
import { didYouMean, parseAssessmentFolder, renderFolder } from '@risikobilde/files';
import { readFolder } from '../files/read-folder.js';
import { refuse, type Result } from '../refusal.js';
import type { Services } from '../services.js';
import { importAssessment } from './import-assessment.js';

/** Makes an assessment from a template or a shipped case, under an id and a title of its own. */
export const createAssessment = async (
  services: Services,
  { user, organisation }: Asker,
  { from, id, title, subject }: CreateRequest,
): Promise<Result<Created>> => {
  const folder = services.templates.get(from);
  if (folder === undefined) {
    const hint = didYouMean(from, services.templates.keys());
    return refuse('not-found', message('refusal.noTemplate', { from }), {
      errors: [
        {
          code: 'unknown-template',
          field: 'from',
          message: message('refusal.noTemplate', { from }),
          ...(hint !== undefined && { hint }),
        },
      ],
    });
  }
  const parsed = parseAssessmentFolder(await readFolder(folder));
  if (!parsed.ok) throw new Error(`the template ${from} is faulty: ${sayFirst(parsed.problems)}`);
  const { assessment, folder: source } = parsed.value;
  const records = assessment.records.map(
    (record): AssessmentRecord =>
      record.kind === 'assessment'
        ? { ...record, id, title, subject: subjectOf(record, title, subject) }
        : record,
  );
  const files = renderFolder(source, { ...assessment, records });
  const name = assessment.records.find((record) => record.kind === 'assessment')?.title.nb ?? from;
  const why = from === 'empty' ? 'Opprettet som tom vurdering' : `Opprettet som kopi av «${name}»`;
  return importAssessment(services, user, { files }, { why, organisation });
};

/** What it is of, when that is said: then the words of the template about it are not its own. */
const subjectOf = (
  { subject }: RecordOf<'assessment'>,
  name: Text,
  type: CreateRequest['subject'],
): RecordOf<'assessment'>['subject'] => {
  const { description: _description, ...rest } = subject;
  return type === undefined ? subject : { ...rest, type, name };
};
