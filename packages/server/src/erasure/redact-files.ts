import { type AssessmentRecord, canonicalJson, isSameResult, mapTexts, type World } from '@risikobilde/core';
import {
  isReleaseFile,
  ownWorldFiles,
  parseAssessmentFolder,
  parseWorldFolder,
  renderFolder,
  type SourceFile,
} from '@risikobilde/files';
import type { ToErase } from '@risikobilde/api';
import { readReleaseFile } from '../store/releases.js';
import { erasedAt, erasedText } from './marker.js';
import { type Matcher, matcherOf } from './erasure-scope.js';
import { work } from '../threads/work.js';

/** A record without the texts that an erasure is of; itself when it holds none of them. */
const redactRecord = (record: AssessmentRecord, matcher: Matcher, day: string): AssessmentRecord => {
  let isChanged = false;
  const redacted = mapTexts(record, Object.keys(record), (text, place) => {
    if (!matcher.inRecord(record.id, place.map(String), text)) return text;
    isChanged = true;
    return erasedAt(['changes', ...place], day);
  });
  // Only texts were changed.
  return isChanged ? (redacted as AssessmentRecord) : record;
};

export type RedactedFiles =
  | { readonly ok: true; readonly files: readonly SourceFile[] }
  | { readonly ok: false; readonly path: string };

/**
 * The files of an assessment without the texts that an erasure is of. What stands in a file and in no record (a comment in YAML, world
 * data) is replaced where it stands; refused, with the file, when that leaves something that cannot be read.
 */
export const redactFiles = work(
  'redactFiles',
  ({ sources, what, day, standsOn, world }: Redacting): RedactedFiles => {
    const matcher = matcherOf(what);
    const containing = 'containing' in what ? what.containing : undefined;
    const parsed = parseAssessmentFolder(sources);
    if (!parsed.ok) return { ok: false, path: parsed.problems[0]?.path ?? '' };
    const { folder, assessment } = parsed.value;
    const records = assessment.records.map((record) => redactRecord(record, matcher, day));
    const files = renderFolder(folder, { ...assessment, records }).flatMap((file) => {
      if (isReleaseFile(file.path)) return holdsRelease(file, matcher) ? [] : [file];
      return [
        matcher.inFile(file.text) && containing !== undefined ? replaceIn(file, containing, day) : file,
      ];
    });
    const standing = standsOn === undefined ? undefined : sources.find(({ path }) => path === standsOn);
    if (standing !== undefined && !files.some(({ path }) => path === standing.path))
      return { ok: false, path: standing.path };
    const again = parseAssessmentFolder(files);
    const isSame = again.ok && isSameResult(sorted(again.value.assessment.records), sorted(records));
    const own = ownWorldFiles(files);
    const changed = files.find((file) => !sources.some(({ text }) => text === file.text));
    if (!isSame || (own.length > 0 && !parseWorldFolder(own, world).ok))
      return { ok: false, path: changed?.path ?? '' };
    return { ok: true, files };
  },
);

type Redacting = {
  readonly sources: readonly SourceFile[];
  readonly what: ToErase;
  readonly day: string;
  /** The file of the release that the assessment stands on. */
  readonly standsOn: string | undefined;
  readonly world: World;
};

const sorted = (records: readonly AssessmentRecord[]): readonly string[] =>
  records.map((record) => canonicalJson(record)).sort();

/** Whether a release in a file holds any of it. A release is known by its hash: it is whole, or it is gone. */
const holdsRelease = ({ path, text }: SourceFile, matcher: Matcher): boolean => {
  const read = readReleaseFile(path, text);
  return read.ok && holdsAny(read.value.records, matcher);
};

const replaceIn = ({ path, text }: SourceFile, containing: string, day: string): SourceFile => {
  const needle = containing.normalize('NFC').replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return { path, text: text.normalize('NFC').replaceAll(new RegExp(needle, 'giu'), erasedText('nb', day)) };
};

/** Whether any of the records holds a text that an erasure is of. */
export const holdsAny = (records: readonly AssessmentRecord[], matcher: Matcher): boolean =>
  records.some((record) => redactRecord(record, matcher, '2000-01-01') !== record);
