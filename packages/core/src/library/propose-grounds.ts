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

/** A rule that finds nothing; the kinds are those that it looks at, for where it is asked of some records alone. */
type None = (rule: string, ...kinds: readonly Kind[]) => Ground;
type Proposal = (records: Records, none: None, isPart: boolean) => readonly Ground[];

const proposals: Readonly<Record<ArgumentGround, Proposal>> = {
  legalBasis: (records, _none, isPart) => [
    ...of(records, 'activity').map(({ id }): Ground => ({ activity: id })),
    lawful('basis', records, isPart),
  ],
  necessity: (records, none) => [
    ...of(records, 'activity').map(({ id }): Ground => ({ activity: id })),
    none('retention-missing', 'activity'),
  ],
  agreements: (records, _none, isPart) => [
    ...of(records, 'engagement').map(({ id }): Ground => ({ engagement: id })),
    lawful('processors', records, isPart),
  ],
  transfers: (records, none, isPart) => [
    ...transfersOf(records, isPart),
    none('transfer-without-ground', 'transfer'),
    none('place-outside-eea-without-transfer', 'engagement'),
  ],
  scenariosJudged: (records) =>
    of(records, 'scenario').map(({ id }): Ground => ({ scenario: id, needs: 'levels' })),
  residualRisk: (records, none) => [
    ...of(records, 'scenario').map(({ id }): Ground => ({ scenario: id, needs: 'levels' })),
    none('prior-consultation-needed'),
  ],
  measures: (records) => of(records, 'measure').map(({ id }): Ground => ({ measure: id })),
  rights: (records, _none, isPart) => [
    ...of(records, 'right').map(({ id }): Ground => ({ right: id })),
    lawful('rights', records, isPart),
  ],
};

/** What the records say is lawful: of all there is on the day, or of a part's own activities. */
const lawful = (what: 'basis' | 'rights' | 'processors', records: Records, isPart: boolean): Ground => {
  const activities = of(records, 'activity').map(({ id }) => id);
  return { lawful: { of: what, ...(isPart && activities.length > 0 && { activities }) } };
};

/**
 * Every transfer there is on the day, so that those written after the sentence carry it too and an appealed decision challenges it:
 * that a rule finds no transfer without a ground says nothing of how the grounds hold. A part of something rests on its own.
 */
const transfersOf = (records: Records, isPart: boolean): readonly Ground[] => {
  const own = of(records, 'transfer').map(({ id }): Ground => ({ transfer: id }));
  return isPart && own.length > 0 ? own : [{ transfers: { to: 'other', by: 'anyGround' } }];
};

/**
 * What a sentence is proposed to rest on, of the records that are there; undefined where there is nothing yet. It is a proposal:
 * whether it holds is worked out like every other ground, and whether it is enough is for a person to say. Rules are asked
 * of all there is, or of these records alone where they are a part of it.
 */
export const proposeGrounds = (
  grounds: readonly ArgumentGround[],
  records: Records,
  { isPart = false }: { readonly isPart?: boolean } = {},
): Ground | undefined => {
  const none: None = (rule, ...kinds) => {
    const refs = kinds.flatMap((kind) => of(records, kind).map(({ id }) => id));
    return { noFindings: { rule, ...(isPart && refs.length > 0 && { refs }) } };
  };
  const found = grounds.flatMap((ground) => proposals[ground](records, none, isPart));
  return found.some((ground) => !('noFindings' in ground || 'lawful' in ground)) ? { all: found } : undefined;
};
