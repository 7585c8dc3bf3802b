import type { AssessmentRecord, Level, RecordOf } from '@risikobilde/core';
import { message } from '@risikobilde/words';
import { refuse, type Result } from '../base/refusal.js';
import { findEvidenceFile, findReleaseEvidence } from '../store/evidence-files.js';
import { findReleaseText, readReleaseFile, type Releases } from '../store/releases.js';
import type { States } from '../store/states.js';
import type { AssessmentRow, Database } from '../store/tables.js';
import { handedOverAs, mediaTypeOf } from '../files/file-type.js';

/** A file as it is handed over. */
export type HandedOver = { readonly content: Buffer; readonly name: string; readonly mediaType: string };

type Using = { readonly db: Database; readonly states: States; readonly releases: Releases };

/** The record that leans on a file and that a reader of these levels may read. */
const holderOf = (
  records: Iterable<AssessmentRecord>,
  hash: string,
  levels?: readonly Level[],
): RecordOf<'evidence'> | undefined => {
  for (const record of records)
    if (
      record.kind === 'evidence' &&
      record.file.sha256 === hash &&
      (levels === undefined || levels.includes(record.level))
    )
      return record;
  return undefined;
};

const absent = (hash: string) => refuse('not-found', message('refusal.evidence.none', { hash }));

/** A file of an assessment, or of the release under it: whoever may read the record that names it may read the file. */
export const findEvidence = async (
  { db, states, releases }: Using,
  row: AssessmentRow,
  hash: string,
  levels?: readonly Level[],
): Promise<Result<HandedOver>> => {
  const state = await states.at(db, row.key, row.revision, row.head);
  const own = holderOf(state.values(), hash, levels);
  if (own !== undefined) return handOver(await findEvidenceFile(db, row.key, hash), hash, own);
  const platform = await releases.under(db, row, state);
  if (platform === undefined) return absent(hash);
  for (const { manifest, records } of [platform.release, ...(platform.newer ? [platform.newer] : [])]) {
    // A release holds nothing that is for its maker alone.
    const holder = holderOf(records, hash, levels);
    if (holder !== undefined) return findOfRelease(db, manifest.hash, hash, holder);
  }
  return absent(hash);
};

/** A file that an edition shows to everyone: of the release it was given out as, or of the one that release stood on. */
export const findPublicEvidence = async (
  { db }: Pick<Using, 'db'>,
  release: string,
  hash: string,
): Promise<Result<HandedOver>> => {
  const text = await findReleaseText(db, release);
  const read = text === undefined ? undefined : readReleaseFile('release.json', text);
  const holder = read?.ok === true ? holderOf(read.value.records, hash, ['public']) : undefined;
  return holder === undefined ? absent(hash) : findOfRelease(db, release, hash, holder);
};

const findOfRelease = async (
  db: Using['db'],
  release: string,
  hash: string,
  holder: RecordOf<'evidence'>,
): Promise<Result<HandedOver>> => handOver(await findReleaseEvidence(db, release, hash), hash, holder);

const handOver = (
  file: Awaited<ReturnType<typeof findEvidenceFile>>,
  hash: string,
  { name }: RecordOf<'evidence'>,
): Result<HandedOver> => {
  if (file === undefined) return absent(hash);
  if (file.content === null)
    return refuse('not-found', message('refusal.evidence.erased', { day: file.erased ?? '' }));
  const called = name.nb ?? name.nn ?? name.en ?? '';
  return {
    ok: true,
    value: {
      content: file.content,
      name: handedOverAs(called, file.type),
      mediaType: mediaTypeOf[file.type],
    },
  };
};
