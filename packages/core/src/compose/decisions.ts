import { evaluate } from '../evaluate/evaluate.js';
import type { Evaluation, Standing } from '../evaluation.js';
import type { Assessment, AssessmentRecord } from '../model/assessment.js';
import type { LocalDate } from '../model/local-date.js';
import type { Statement } from '../model/provenance.js';
import type { World } from '../world/world.js';
import { type DecisionArea, type DecisionTopic, topicOf, topicsByArea } from './decision-topics.js';
import type { Release } from './release.js';

/** How each statement stands, by composed id, as if the service had read all of it: what nobody has judged is not there. */
export type StatementStandings = ReadonlyMap<string, Standing>;

/** Statements of the platform on one matter, answered in one go or one by one. */
export type PlatformDecision = {
  readonly topic: DecisionTopic;
  readonly area: DecisionArea;
  readonly statements: readonly Statement[];
  /** Those without an answer. */
  readonly open: readonly Statement[];
  /** How the weakest that counts stands; undefined where the platform has judged nothing of it. */
  readonly standing: Standing | undefined;
  /** Those that do not simply stand. */
  readonly doubtful: readonly Statement[];
  /** How many stand in each way that is not simply to stand, the weakest first. */
  readonly counts: readonly { readonly standing: Standing; readonly n: number }[];
};

/**
 * What an owner has to decide about, instead of statement by statement: grouped by what the statements are about, in a fixed order,
 * the same for every platform. The release says what a statement is about, so that no answer moves it.
 */
export const decisionsOf = (
  statements: readonly Statement[],
  { releases, world }: { readonly releases: readonly Release[]; readonly world: World },
  standings: StatementStandings,
): readonly PlatformDecision[] => {
  const records = new Map<string, AssessmentRecord>();
  for (const { records: all } of releases)
    for (const record of all) if (!records.has(record.id)) records.set(record.id, record);
  const head = releases.flatMap(({ records: all }) => all).find((record) => record.kind === 'assessment');
  const owner = head?.kind === 'assessment' ? head.subject.owners : undefined;
  const given = { record: (id: string) => records.get(id), owner, world };
  const byTopic = new Map<DecisionTopic, Statement[]>();
  for (const statement of statements) {
    const record = records.get(statement.of);
    const topic = record === undefined ? 'comparison' : topicOf(record, given);
    byTopic.set(topic, [...(byTopic.get(topic) ?? []), statement]);
  }
  return areas.flatMap((area) =>
    topicsByArea[area].flatMap((topic): readonly PlatformDecision[] => {
      const here = byTopic.get(topic);
      return here === undefined ? [] : [decision(topic, area, here, standings)];
    }),
  );
};

// The keys of the table are the areas.
const areas = Object.keys(topicsByArea) as readonly DecisionArea[];

const decision = (
  topic: DecisionTopic,
  area: DecisionArea,
  statements: readonly Statement[],
  standings: StatementStandings,
): PlatformDecision => {
  // What the service has refused, or answered in its own way, stands or falls with that and not with the platform.
  const counted = statements.filter(({ answer }) => answer === 'open' || answer === 'adopt');
  const found = counted.flatMap(({ id }) => standings.get(id) ?? []);
  return {
    topic,
    area,
    statements,
    open: statements.filter(({ answer }) => answer === 'open'),
    standing: weakest.find((standing) => found.includes(standing)),
    counts: weakest
      .filter((standing) => standing !== 'supported')
      .map((standing) => ({ standing, n: found.filter((one) => one === standing).length }))
      .filter(({ n }) => n > 0),
    doubtful: counted.filter(({ id }) => (standings.get(id) ?? 'supported') !== 'supported'),
  };
};

const weakest: readonly Standing[] = ['unsupported', 'fallen', 'challenged', 'supported'];

/** What may be adopted in one go without being named one by one: without an answer, not left to the service, and standing. */
export const mayAdoptTogether = (
  { open }: Pick<PlatformDecision, 'open'>,
  standings: StatementStandings,
): readonly Statement[] =>
  open.filter(({ id, offer }) => offer?.type !== 'yours' && standings.get(id) === 'supported');

/** Evaluates what a service is composed of as if every statement had been read: an unread one is challenged for that alone. */
export const standingsAsRead = (composed: Assessment, world: World, asOf: LocalDate): StatementStandings => {
  const { inheritance } = composed;
  if (inheritance === undefined) return new Map();
  const read: Assessment = { ...composed, inheritance: { ...inheritance, unconfirmed: new Map() } };
  return statementStandings(read, evaluate(read, world, asOf));
};

const statementStandings = (
  { records, inheritance }: Assessment,
  { claims, premises, transfers, rights, requirements, findings }: Evaluation,
): StatementStandings => {
  const found = new Map<string, Standing>();
  const worsen = (id: string, standing: Standing) => {
    const now = found.get(id);
    if (now === undefined || weakest.indexOf(standing) < weakest.indexOf(now)) found.set(id, standing);
  };
  const argued = new Set([...claims, ...premises].map(({ id }) => id));
  const yours = new Set(
    (inheritance?.statements ?? []).flatMap(({ id, offer }) => (offer?.type === 'yours' ? [id] : [])),
  );
  for (const { id } of inheritance?.statements ?? [])
    if (records.some((record) => record.id === id)) found.set(id, 'supported');
  for (const { id, standing } of [...claims, ...premises])
    if (found.has(id)) found.set(id, standing === 'standing' ? 'supported' : standing);
  for (const { transfer, ground, isTransfer } of transfers) if (isTransfer) worsen(transfer, ground.standing);
  for (const { right, agrees } of rights) if (!agrees) worsen(right, 'challenged');
  for (const { requirement, met } of requirements)
    if (requirement !== undefined && met !== 'met')
      worsen(requirement, met === 'partly' ? 'challenged' : met === 'notMet' ? 'fallen' : 'unsupported');
  // How a sentence stands is worked out of its grounds; of what is no sentence, what the rules find says it.
  for (const { rule, at, severity, answeredBy } of findings)
    if (
      severity !== 'info' &&
      !ofAccepting.has(rule) &&
      answeredBy === undefined &&
      found.has(at.record) &&
      !argued.has(at.record)
    )
      worsen(at.record, severity === 'error' ? 'fallen' : 'challenged');
  for (const id of yours) found.delete(id);
  return found;
};

// Who accepts a risk is asked of the service, and says nothing of how the platform's judgement stands.
const ofAccepting: ReadonlySet<string> = new Set(['acceptance-missing', 'acceptance-expired']);
