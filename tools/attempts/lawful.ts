import {
  type Assessment,
  type AssessmentRecord,
  createContext,
  type LocalDate,
  parseLocalDate,
  stateForApproval,
  type World,
} from '@risikobilde/core';
import {
  type AssessmentFolder,
  parseAssessmentFolder,
  renderFolder,
  type SourceFile,
} from '@risikobilde/files';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { completeStarter } from '../../packages/cli/src/testing/complete-starter.js';

/** A record as somebody writes it in a file, right or wrong. */
export type RecordAsWritten = { readonly id: string; readonly kind: string } & Readonly<
  Record<string, unknown>
>;
/** What somebody does to an assessment. */
export type Act = (records: readonly RecordAsWritten[]) => readonly RecordAsWritten[];

export const add =
  (kind: string, id: string, fields: object = {}): Act =>
  (records) => [...records, { level: 'public', ...fields, kind, id }];
export const set =
  (id: string, fields: object): Act =>
  (records) => {
    if (!records.some((one) => one.id === id)) throw new Error(`No record ${id} to change`);
    return records.map((one) => (one.id === id ? { ...one, ...fields } : one));
  };
export const without =
  (...ids: readonly string[]): Act =>
  (records) =>
    records.filter(({ id }) => !ids.includes(id));

export const text = (nb: string) => ({ nb, nn: nb, en: nb });

/** The day that everybody here tries on. */
export const today = parseLocalDate('2026-12-01') as LocalDate;

/** What the starter of the command line is when all it lacks is written into it: a service of a municipality, lawful, not yet approved. */
const serviceFolder = (): AssessmentFolder => {
  const path = mkdtempSync(join(tmpdir(), 'risikobilde-lawful-'));
  completeStarter(path);
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(yaml|md)$/.test(name) && name !== 'README.md')
    .map((name) => ({ path: name, text: readFileSync(join(path, name), 'utf8') }));
  rmSync(path, { recursive: true });
  return parseFiles(files).folder;
};

export const parseFiles = (files: readonly SourceFile[]) => {
  const read = parseAssessmentFolder(files);
  if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 3)));
  return read.value;
};

const agency = 'agency';
/** The same processing on a platform: authorities decide, an agency runs it for them, with a supplier in Ireland. */
const asPlatform: Act = (records) =>
  records.flatMap((one): RecordAsWritten[] => {
    if (one.kind === 'assessment')
      return [
        {
          ...one,
          id: 'booking-platform',
          subject: {
            ...(one['subject'] as object),
            type: 'platform',
            operator: agency,
            owners: 'municipality',
          },
        },
      ];
    if (one.id === 'municipality')
      return [
        { ...one, name: text('Kommunene'), dpo: text('Personvernombudene i kommunene') },
        {
          id: agency,
          kind: 'party',
          level: 'public',
          name: text('Direktoratet'),
          type: 'authority',
          country: 'NO',
          dpo: text('Personvernombudet i direktoratet'),
        },
      ];
    if (one.id === 'hosting-provider') return [{ ...one, country: 'IE' }];
    if (one.kind === 'engagement')
      return [
        { ...one, contractor: agency, usesOthers: 'yes' },
        {
          ...one,
          id: 'agency-hosting-provider',
          principal: agency,
          usesOthers: 'no',
          subprocessors: undefined,
          places: ['storage', 'processing'].map((what) => ({ country: 'IE', what })),
        },
      ];
    if (one.kind === 'requirement')
      return [one, { ...one, id: `${one.id}-supplier`, engagement: 'agency-hosting-provider' }];
    if (one.id === 'stored-in-norway')
      return [
        {
          ...one,
          text: text('Opplysningene lagres og behandles bare i EØS.'),
          restsOn: [{ places: { within: ['NO', 'IE'] } }],
        },
      ];
    return [one];
  });

const bases = {
  service: (): AssessmentFolder => folder,
  platform: (): AssessmentFolder => platformFolder,
} as const;
export type Base = keyof typeof bases;

const folder = serviceFolder();
const recordsOf = ({ loaded }: AssessmentFolder): readonly RecordAsWritten[] =>
  loaded.map(({ record }) => JSON.parse(JSON.stringify(record)) as RecordAsWritten);
const written = (at: AssessmentFolder, records: readonly RecordAsWritten[]): readonly SourceFile[] =>
  renderFolder(at, {
    schemaVersion: at.storedVersion,
    // What is wrong with them is for who reads the folder to say.
    records: records as unknown as readonly AssessmentRecord[],
  } satisfies Assessment);
const platformFolder = parseFiles(written(folder, asPlatform(recordsOf(folder)))).folder;

/** The assessment under another name, with all that is said of it. */
export const renameAssessment =
  (id: string): Act =>
  (records) =>
    records.map((one) => (one.kind === 'assessment' ? { ...one, id } : one));

/** The records of an assessment after what somebody has done to it. */
const recordsAfter = (base: Base, acts: readonly Act[]): readonly RecordAsWritten[] =>
  acts.reduce((records, act) => act(records), recordsOf(bases[base]()));

/** The files of an assessment that everybody could approve, after what somebody has done to it. */
export const filesOf = (base: Base, acts: readonly Act[]): readonly SourceFile[] =>
  written(bases[base](), recordsAfter(base, acts));

/** The record of an approval of what these files hold, in this world. */
export const approvalOf = (
  files: readonly SourceFile[],
  world: World,
  fields: object = {},
): RecordAsWritten => ({
  id: 'approval',
  kind: 'decision',
  level: 'public',
  type: 'approval',
  by: text('Kommunedirektøren'),
  on: today,
  why: text('Alt som vurderingen krever, er gjort.'),
  outcome: 'approved',
  ...stateForApproval(createContext(parseFiles(files).assessment, world, today)),
  ...fields,
});

/** The files with an approval of just what they hold. */
export const approveFiles = (
  base: Base,
  acts: readonly Act[],
  world: World,
  fields: object | 'none' = {},
): readonly SourceFile[] => {
  const files = filesOf(base, acts);
  if (fields === 'none') return files;
  const approval = approvalOf(files, world, fields);
  return filesOf(base, [...acts, (records) => [...records, approval]]);
};
