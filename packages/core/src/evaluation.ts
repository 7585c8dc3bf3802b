import { type Answers, isOfLaw } from './model/answers.js';
import type { HarmSeverity } from './model/harm-severity.js';
import type { RecordOf } from './model/assessment.js';
import type { ExposureFactor, Inheritance, Provenance } from './model/provenance.js';
import type { Legality } from './model/legality.js';
import type { Strength } from './model/strength.js';
import type { Interval } from './model/interval.js';
import type { LocalDate } from './model/local-date.js';
import type { Cite, Verification } from './model/shared.js';
import type { Message, Sayable, Text } from '@risikobilde/words/message';

/** Standing of a claim, weakest first: nothing holds it, a needed ground fell, one is challenged, all hold. */
export const standings = ['unsupported', 'fallen', 'challenged', 'supported'] as const;
export type Standing = (typeof standings)[number];

export const weakest = (all: readonly Standing[]): Standing =>
  all.reduce<Standing>((a, b) => (standings.indexOf(b) < standings.indexOf(a) ? b : a), 'supported');
export const strongest = (all: readonly Standing[]): Standing =>
  all.reduce<Standing>((a, b) => (standings.indexOf(b) > standings.indexOf(a) ? b : a), 'unsupported');

export type PremiseStanding = 'standing' | 'challenged' | 'fallen';

/** One step of an argument: what is leaned on, how it stands, why, and what it leans on in turn. */
export type Reason = {
  /** A record id, a world id, or a name for a computed ground such as `transfers:US`. */
  readonly ref: string;
  readonly type: string;
  readonly label: Sayable;
  readonly standing: Standing;
  readonly reason: Sayable;
  /** The day the standing came about, when an event brought it. */
  readonly since?: LocalDate;
  /** How much it weighs for what leans on it, where that is proposed or judged. */
  readonly strength?: Strength;
  /** Said of what only shares a theme with what leans on it, and nobody has judged. */
  readonly touches?: 'theme';
  readonly verification?: Verification;
  readonly cite?: Cite;
  /** The fact that is cited, by its address (`world/facts.ts`): what a reading names. */
  readonly fact?: string;
  readonly lastChecked?: LocalDate;
  /** The decision that answers it, where it is a finding that one answers: what leans on it departs from a rule by decision. */
  readonly answeredBy?: string;
  /** What happens if it falls, when somebody has written it down. */
  readonly ifItFalls?: Text;
  /** What a consideration that answers it is of, and the record it is about; left out where looking again is no answer. */
  readonly considerAs?: { readonly of: RecordOf<'consideration'>['of']; readonly about: string };
  readonly children: readonly Reason[];
};

export type Severity = 'error' | 'warning' | 'info';

/** Something a rule found. The id is made of rule and records, so a decision about it survives a new evaluation. */
export type Finding = {
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  /** What may answer it. */
  readonly answers: Answers;
  readonly message: Message;
  /** What to do about it. */
  readonly fix?: Message;
  /** The records and world entries it is about, the first one leading. */
  readonly refs: readonly string[];
  /**
   * The records where it is felt: those that lean on what happened, and the claims and premises that it challenges. One event
   * is one finding, however many places it has.
   */
  readonly places?: readonly string[];
  /** Where to look: a record, and the field when one is meant. */
  readonly at: { readonly record: string; readonly field?: string };
  /** The day that brought it. */
  readonly since?: LocalDate;
  /** A decision that answers the finding, when there is one. */
  readonly answeredBy?: string;
  /** Decisions about the finding that do not answer it, and why: it stays open beside them. */
  readonly notAnsweredBy?: readonly { readonly decision: string; readonly because: Message }[];
  /** Where it comes from, in an assessment that builds on a platform release. */
  readonly provenance?: Provenance;
};

/** What a finding is about, the leading record first: what its id is made of. It may touch more. */
export const subjectsOf = ({ id, rule }: Pick<Finding, 'id' | 'rule'>): readonly string[] =>
  (id.slice(rule.length + 1).split('#')[0] ?? '').split('+');

/** Whether it is an error of law that nothing has taken away: no conclusion stands over it. */
export const isOpenErrorOfLaw = ({
  severity,
  answers,
  answeredBy,
}: Pick<Finding, 'severity' | 'answers' | 'answeredBy'>): boolean =>
  severity === 'error' && answeredBy === undefined && isOfLaw(answers);

export type Role = 'controller' | 'jointController' | 'processor' | 'subprocessor';

export type RoleResult = {
  readonly activity: string;
  readonly party: string;
  readonly role: Role;
  /** 0 for a controller, 1 for its processor, 2 and on for sub-processors. */
  readonly depth: number;
  /** The engagements from the controller to the party. */
  readonly via: readonly string[];
};

/** A step of the transfer rules as it was decided, in the order of the rules. */
export type TransferStep = {
  readonly step: string;
  readonly answer: 'yes' | 'no' | 'open';
  readonly text: Sayable;
};

export type TransferResult = {
  readonly transfer: string;
  readonly exporter: string;
  readonly importer: string;
  readonly country: string;
  readonly isTransfer: boolean;
  readonly excluded: boolean;
  readonly ground: {
    /** `notJudged`: the Regulation did not apply to the exporter yet, or the exporter is outside the EEA. */
    readonly type: 'adequacy' | 'safeguards' | 'derogation' | 'none' | 'notNeeded' | 'notJudged';
    readonly article?: string;
    readonly source?: string;
    readonly standing: Standing;
    /** There has been none to fall: nothing was ever entered that it could lean on. */
    readonly isWithout?: true;
  };
  readonly impactAssessment: 'notNeeded' | 'done' | 'missing';
  readonly steps: readonly TransferStep[];
  readonly reason: Reason;
};

/** How a transfer stands, as a word of `standing`: one that nothing was ever entered for has not fallen. */
export const transferStanding = ({ ground }: Pick<TransferResult, 'ground'>): Standing | 'withoutGround' =>
  ground.isWithout ? 'withoutGround' : ground.standing;

export type RightAnswer = 'exists' | 'doesNotExist' | 'overridable' | 'limited';

export type RightResult = {
  readonly right: string;
  readonly activity: string;
  readonly article: string;
  readonly bases: readonly string[];
  /** What each of them gives by itself, in their order: services on one activity may rest on different ones. */
  readonly byBasis: readonly {
    readonly basis: string;
    readonly gives: RightAnswer;
    /** How far it reaches on this basis, where the basis does not give all of it. */
    readonly limit?: Text;
  }[];
  /** What the legal bases give together: as much as the one that gives most. */
  readonly gives: RightAnswer;
  /** What the assessment says. */
  readonly says: 'exists' | 'doesNotExist' | 'mayBeOverridden';
  readonly agrees: boolean;
  readonly answeredBy: string;
  readonly why: Sayable;
  readonly timeLimit: Text;
};

/** A step of the interference test, as the courts take them. */
export type InterferenceStep =
  | 'engaged'
  | 'interference'
  | 'law'
  | 'aim'
  | 'suitable'
  | 'necessary'
  | 'proportionate'
  | 'safeguards'
  | 'remedy';

export type FreedomResult = {
  readonly freedom: string;
  readonly right: string;
  readonly emptySteps: readonly InterferenceStep[];
  readonly said?: 'notEngaged' | 'noInterference' | 'justifiedInterference' | 'violation';
  /** What the answered steps give; undefined while one is empty. */
  readonly gives?: 'notEngaged' | 'noInterference' | 'justifiedInterference' | 'violation';
};

export type { Interval } from './model/interval.js';

export type RiskState = {
  /** Events a year. */
  readonly frequency: Interval;
  /** Persons harmed by one event. */
  readonly consequence: Interval;
  /** What both are on average: their product is the expected persons harmed a year, the figure that stands everywhere. */
  readonly mean: Means;
  /** Of the means. */
  readonly likelihoodLevel: number;
  readonly consequenceLevel: number;
  /** The band of the scale's matrix that the means fall in. */
  readonly band: string;
  /** The lowest and highest band that the intervals reach. */
  readonly bandRange: readonly [string, string];
};

/** Expected events a year and expected persons harmed by one event; of a measure, what it multiplies them by on average. */
export type Means = { readonly frequency: number; readonly consequence: number };

export type AppliedEffect = {
  readonly effect: string;
  readonly measure: string;
  readonly state: 'current' | 'planned' | 'none';
  /** Planned, and due by the day that the processing begins. */
  readonly atStart?: true;
  readonly frequency: Interval;
  readonly consequence: Interval;
  readonly mean: Means;
};

export type RiskResult = {
  readonly scenario: string;
  readonly group?: string;
  readonly alternative: string;
  readonly judgedBy: string;
  readonly strength: 'weak' | 'moderate' | 'strong';
  readonly initial: RiskState;
  readonly current: RiskState;
  readonly planned: RiskState;
  /** What decides, and what an acceptance is about: the risk that people are under, or will be when the processing begins. */
  readonly residual: RiskState;
  /** Which of the two: as things are, or on the day that the processing begins, with the measures that are due by then. */
  readonly residualIs: 'current' | 'atStart';
  /** The day that the processing begins, where the records say that it is still to come. */
  readonly starts?: LocalDate;
  readonly effects: readonly AppliedEffect[];
  /** The service's own people that the platform's risk was held against. */
  readonly exposure?: ExposureFactor;
  /** The one event at the platform that this is a share of; those who add up services count it once. */
  readonly shock?: string;
  /** Where it comes from, in an assessment that builds on a platform release. */
  readonly provenance?: Provenance;
};

export type ScenarioComparison = {
  readonly scenario: string;
  readonly change: 'lower' | 'same' | 'higher' | 'notJudged';
  /** Expected persons harmed a year, the alternative divided by the other. */
  readonly ratio?: number;
  /** False when the intervals overlap so much that the scale does not justify the order of the two cells. */
  readonly orderJustified: boolean;
};

export type ComparisonResult = {
  readonly alternative: string;
  readonly against: string;
  readonly scenarios: readonly ScenarioComparison[];
  /** The severity that decides, and is the least that the whole counts. */
  readonly deciding: HarmSeverity;
  readonly whole: 'lower' | 'same' | 'higher' | 'notJudged';
  /** Expected persons harmed a year at that severity or worse, divided by the other's. */
  readonly ratio?: number;
  readonly orderJustified: boolean;
  /** Whether the alternative it is held against still exists on the day. */
  readonly againstEnded?: LocalDate;
  readonly sentence: Sayable;
};

/** A limit of what is accepted, held against an alternative as it is now. */
export type ToleranceResult = {
  readonly alternative: string;
  readonly severity: HarmSeverity;
  readonly persons: number;
  readonly years: number;
  readonly by: string;
  /** The scenarios that can do such harm. */
  readonly scenarios: readonly string[];
  /** Chance of a year in which more than so many are harmed at that severity or worse. */
  readonly chance: number;
  readonly exceeded: boolean;
  readonly sentence: Message;
  /** Who set the limit, and why. */
  readonly basis: Message;
};

/** One duty of art. 28 for one engagement. */
export type RequirementResult = {
  readonly engagement: string;
  /** The item of the catalogue `art-28`. */
  readonly item: string;
  readonly met: 'met' | 'partly' | 'notMet' | 'unassessed';
  readonly requirement?: string;
  /** The clause it was judged on reads otherwise in the newest edition, and nobody has looked again. */
  readonly clauseChanged?: boolean;
};

/** Whether the processing needs an impact assessment, and how far this one has what art. 35(7) asks for. */
export type DpiaResult = {
  /** always: art. 35(3) or the authority's list (art. 35(4)); normally: two or more WP248 criteria; consider: one; no: none. */
  readonly needed: 'always' | 'normally' | 'consider' | 'no';
  /** Points of art. 35(3) and of the authority's list that always ask for one, as `art-35-3:b` or `dt-list:no-01`. */
  readonly points: readonly { readonly item: string; readonly activities: readonly string[] }[];
  /** WP248 criteria, as written down or as the data show by themselves. */
  readonly criteria: readonly { readonly item: string; readonly activities: readonly string[] }[];
  /** Items of the catalogue `art-35-7`; `by`: the records that fill it, or those where it is missing. */
  readonly content: readonly {
    readonly item: string;
    readonly filled: boolean;
    readonly by: readonly string[];
  }[];
};

export type ClaimResult = {
  readonly id: string;
  readonly text: Text;
  readonly section: string;
  /** Whether it carries the conclusion: somebody has said so, or it says that something is lawful. */
  readonly essential: boolean;
  /** What it says is lawful, by the records that it leans on. */
  readonly legality?: readonly Legality[];
  readonly standing: Standing;
  /** The one line for the margin: the weakest ground and why. */
  readonly summary: Message;
  /** Why it stands as it does: overdue checks first, what it rests on, and what is held against it. */
  readonly because: readonly Reason[];
  /** How each ground holds: one reason for each of its grounds, in the order in which they are stored. */
  readonly grounds: readonly Reason[];
  /** How its reservation holds, when it has one. */
  readonly unless?: Reason;
  /** Where it comes from, in an assessment that builds on a platform release. */
  readonly provenance?: Provenance;
};

export type PremiseResult = {
  readonly id: string;
  readonly text: Text;
  readonly standing: PremiseStanding;
  readonly ifItFalls: Text;
  /** Why it stands as it does: overdue checks first, what it rests on, and what is held against it. */
  readonly because: readonly Reason[];
  /** How each ground holds: one reason for each of its grounds, in the order in which they are stored. */
  readonly grounds: readonly Reason[];
  /** Where it comes from, in an assessment that builds on a platform release. */
  readonly provenance?: Provenance;
};

export type Task = {
  readonly claim: string;
  /** What changed: the refs at the ends of the argument that do not hold. */
  readonly because: readonly string[];
  readonly owner: Sayable;
  readonly since: LocalDate;
  readonly due: LocalDate;
  readonly overdue: boolean;
  /** Where it comes from, in an assessment that builds on a platform release. */
  readonly provenance?: Provenance;
};

/**
 * `notDecided`: nothing that carries it says that the processing is lawful, or something that the law asks is not answered, so it cannot
 * be told whether it stands.
 */
export const conclusionStandings = ['stands', 'standsWithChallenges', 'doesNotStand', 'notDecided'] as const;
export type ConclusionStanding = (typeof conclusionStandings)[number];

/** Everything that follows from the records and the world on one day. Never stored. */
export type Evaluation = {
  readonly asOf: LocalDate;
  readonly knownAt: LocalDate;
  readonly assessment: { readonly id: string; readonly title: Text; readonly version?: string };
  readonly conclusion: {
    /** Said before anything else: the day is earlier than the text that is tried on it. */
    readonly tried?: Message;
    readonly standing: ConclusionStanding;
    /** The open errors of law, by id, the strongest first, where there are any: the conclusion cannot stand over them. */
    readonly errorsOfLaw?: readonly string[];
    /** Those of them that are for the platform to mend, where a service builds on one. */
    readonly errorsOfPlatform?: readonly string[];
    /** The open duties of law, by id, those to be answered here first, where they are what keeps it from being decided. */
    readonly openDuties?: readonly string[];
    /** Those of them that are for the platform to answer, where a service builds on one. */
    readonly dutiesOfPlatform?: readonly string[];
    readonly summary: Message;
    readonly claims: readonly ClaimResult[];
  };
  readonly claims: readonly ClaimResult[];
  readonly premises: readonly PremiseResult[];
  readonly findings: readonly Finding[];
  readonly roles: readonly RoleResult[];
  readonly transfers: readonly TransferResult[];
  readonly rights: readonly RightResult[];
  readonly freedoms: readonly FreedomResult[];
  readonly risks: readonly RiskResult[];
  readonly comparison: readonly ComparisonResult[];
  readonly requirements: readonly RequirementResult[];
  readonly dpia: DpiaResult;
  readonly tasks: readonly Task[];
  /** What it builds on, and how each statement of that release was answered. */
  readonly inheritance?: Pick<Inheritance, 'release' | 'newer' | 'statements'>;
};
