import { type AssessmentRecord, isOfKind, type RecordOf, schemaVersion, type Text } from '@risikobilde/core';
import { parseAssessmentFolder, renderFolder, type SourceFile } from '@risikobilde/files';
import type { CreateRequest } from '@risikobilde/api';
import { keptIn } from '@risikobilde/words';
import { sayFirst } from './say-first.js';
import { work } from '../threads/work.js';

/** An assessment as files, and what its record of kind assessment said. */
type Rendered = {
  readonly files: readonly SourceFile[];
  readonly records: readonly AssessmentRecord[];
  readonly head: RecordOf<'assessment'> | undefined;
};

type Sources = { readonly sources: readonly SourceFile[] };

/** Files that were without fault when they came in, by this version or an older one, or that ship with the program. */
const parsed = ({ sources }: Sources) => {
  const read = parseAssessmentFolder(sources);
  if (!read.ok) throw new Error(`the files that were kept are faulty: ${sayFirst(read.problems)}`);
  return read.value;
};

/** The files that an assessment came in as, changed only where the records are otherwise. */
export const renderFiles = work(
  'renderFiles',
  ({
    records,
    ...sources
  }: Sources & { readonly records: readonly AssessmentRecord[] }): readonly SourceFile[] =>
    renderFolder(parsed(sources).folder, { schemaVersion, records }),
);

/** The record of kind assessment in the files. */
export const headOfFiles = work('headOfFiles', (sources: Sources): RecordOf<'assessment'> | undefined =>
  parsed(sources).assessment.records.find(isOfKind('assessment')),
);

/** Another assessment of the files and records of one. What was decided and advised of the first was not of the second. */
export const copyFiles = work(
  'copyFiles',
  ({ id, title, ...sources }: Sources & { readonly id: string; readonly title: Text }): Rendered => {
    const { assessment, folder } = parsed(sources);
    const head = assessment.records.find(isOfKind('assessment'));
    const records = withoutDecisions(assessment.records).map((record): AssessmentRecord => {
      if (record.kind === 'evidence')
        return { ...record, of: record.of.map((one) => (one === head?.id ? id : one)) };
      if (record.kind !== 'assessment') return record;
      const { archived: _archived, ...kept } = record;
      return { ...kept, id, title };
    });
    return { files: renderFolder(folder, { ...assessment, records }), records, head };
  },
);

const decided: ReadonlySet<string> = new Set(['decision', 'advice', 'consultation']);

const withoutDecisions = (records: readonly AssessmentRecord[]): readonly AssessmentRecord[] => {
  const rest = JSON.stringify(records.filter(({ kind }) => !decided.has(kind) && kind !== 'evidence'));
  // Rather one too many: an id that stands anywhere in what is kept may be leaned on.
  const kept = records.filter(({ kind, id }) => !decided.has(kind) || rest.includes(id));
  // A file that was shown for what stays behind stays there too.
  const ids = new Set(kept.map(({ id }) => id));
  return kept.flatMap((record): readonly AssessmentRecord[] => {
    if (record.kind !== 'evidence') return [record];
    const of = record.of.filter((id) => ids.has(id));
    return of.length === 0 ? [] : [{ ...record, of }];
  });
};

/** A new assessment from a template or a shipped case. */
export const filesOfTemplate = work(
  'filesOfTemplate',
  ({
    id,
    title,
    subject,
    language,
    ...sources
  }: Sources & Pick<CreateRequest, 'id' | 'title' | 'subject' | 'language'>): Rendered => {
    const { assessment, folder } = parsed(sources);
    const records = assessment.records.map((record): AssessmentRecord => {
      // A record stays one whose texts are in fewer languages.
      const kept = (language === undefined ? record : keptIn(language, record)) as AssessmentRecord;
      return kept.kind === 'assessment'
        ? {
            ...kept,
            id,
            title,
            subject: subjectOf(kept, title, subject),
            ...(language !== undefined && { mainLanguage: language }),
          }
        : kept.kind === 'section' && language !== undefined
          ? { ...kept, slug: slugIn(language, kept) }
          : kept;
    });
    const files = renderFolder(folder, { ...assessment, records });
    return { files, records, head: assessment.records.find(isOfKind('assessment')) };
  },
);

// The addresses of a template's chapters are in bokmål; for other languages than the Norwegian ones its id is one that all can read.
const slugIn = (language: string, { id, slug }: RecordOf<'section'>): string =>
  language === 'nb' || language === 'nn' ? slug : id;

/** What it is of, when that is said: then the words of the template about it are not its own. */
const subjectOf = (
  { subject }: RecordOf<'assessment'>,
  name: Text,
  type: CreateRequest['subject'],
): RecordOf<'assessment'>['subject'] => {
  const { description: _description, ...rest } = subject;
  return type === undefined ? subject : { ...rest, type, name };
};
