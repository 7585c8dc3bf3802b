import type { AssessmentRecord, Kind, RecordOf } from '../model/assessment.js';
import type { Ground } from '../model/grounds.js';

/** What a sentence of a conclusion may be proposed to rest on; each is made of the records that are there. */
export const argumentGrounds = [
  'legalBasis',
  'necessity',
  'agreements',
  'transfers',
  'scenariosJudged',
  'residualRisk',
  'measures',
  'rights',
] as const;
export type ArgumentGround = (typeof argumentGrounds)[number];

type Records = readonly AssessmentRecord[];

const of = <K extends Kind>(records: Records, kind: K): readonly RecordOf<K>[] =>
  // Filtered by kind, so these are records of K.
  records.filter((record) => record.kind === kind) as unknown as readonly RecordOf<K>[];

const none = (rule: string): Ground => ({ noFindings: { rule } });

const proposals: Readonly<Record<ArgumentGround, (records: Records) => readonly Ground[]>> = {
  legalBasis: (records) => [
    ...of(records, 'activity').map(({ id }): Ground => ({ activity: id })),
    none('activity-without-legal-basis'),
    none('special-data-without-art9-basis'),
  ],
  necessity: (records) => [
    ...of(records, 'activity').map(({ id }): Ground => ({ activity: id })),
    none('retention-missing'),
  ],
  agreements: (records) => [
    ...of(records, 'engagement').map(({ id }): Ground => ({ engagement: id })),
    none('processor-without-written-agreement'),
  ],
  transfers: (records) => [
    ...of(records, 'transfer').map(({ id }): Ground => ({ transfer: id })),
    none('transfer-without-ground'),
    none('place-outside-eea-without-transfer'),
  ],
  scenariosJudged: (records) =>
    of(records, 'scenario').map(({ id }): Ground => ({ scenario: id, needs: 'levels' })),
  residualRisk: (records) => [
    ...of(records, 'scenario').map(({ id }): Ground => ({ scenario: id, needs: 'levels' })),
    none('prior-consultation-needed'),
  ],
  measures: (records) => of(records, 'measure').map(({ id }): Ground => ({ measure: id })),
  rights: (records) => [
    ...of(records, 'right').map(({ id }): Ground => ({ right: id })),
    none('right-unanswered'),
    none('right-denied-that-exists'),
  ],
};

/**
 * What a sentence is proposed to rest on, of the records that are there; undefined where there is nothing yet. It is a proposal:
 * whether it holds is worked out like every other ground, and whether it is enough is for a person to say.
 */
export const proposeGrounds = (grounds: readonly ArgumentGround[], records: Records): Ground | undefined => {
  const found = grounds.flatMap((ground) => proposals[ground](records));
  const isOfRecords = found.some((ground) => !('noFindings' in ground));
  return isOfRecords || grounds.includes('transfers') ? { all: found } : undefined;
};
