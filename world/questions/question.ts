import { type AssessmentRecord, describeRules, type Evaluation } from '@risikobilde/core';

/** A question of law whose answer is known from a text, and what of the evaluation answers it. */
export type Question = {
  /** Lower case, stable: what the test is called. */
  readonly id: string;
  /** One sentence, with the day left to `asOf`. */
  readonly question: string;
  readonly asOf: string;
  /** What could be known on another day than the one asked about. */
  readonly knownAt?: string;
  /** The smallest records that put it. */
  readonly records: readonly AssessmentRecord[];
  readonly asks: (evaluation: Evaluation) => string;
  readonly answer: string;
  /** Where the answer stands: article or section. */
  readonly source: string;
  /** How the source was read: P in the primary text unless another mark is given. */
  readonly mark?: 'S' | 'K';
};

export type Chapter = { readonly title: string; readonly questions: readonly Question[] };

const rules: ReadonlySet<string> = new Set(describeRules().map(({ id }) => id));

/** A rule that is there: one that is misspelt finds nothing, and nothing would look like a yes. */
const ruleNamed = (id: string): string => {
  if (!rules.has(id)) throw new Error(`No such rule: ${id}`);
  return id;
};

/** Whether something is lawful as far as some rules look: the worst that they find of it. */
export const allowedBy = (...ids: readonly string[]): Question['asks'] => {
  const asked = ids.map(ruleNamed);
  return ({ findings }) => {
    const found = new Set(
      findings.filter(({ rule }) => asked.includes(rule)).map(({ severity }) => severity),
    );
    if (found.has('error')) return 'no';
    if (found.has('warning')) return 'not shown';
    return found.has('info') ? 'not known' : 'yes';
  };
};

/** Whether something is missed that the law asks for. */
export const asksFor = (id: string, aspect = ''): Question['asks'] => {
  const asked = ruleNamed(id);
  return ({ findings }) =>
    findings.some(({ rule, id: found }) => rule === asked && found.includes(aspect)) ? 'yes' : 'no';
};

const grounds = {
  adequacy: 'adequacy',
  safeguards: 'safeguards',
  derogation: 'a derogation',
  none: 'no ground',
  notNeeded: 'no transfer',
  notJudged: 'earlier law decides',
};

/** What the first transfer rests on, and whether that holds. */
export const groundOf = ({ transfers: [transfer] }: Evaluation): string => {
  if (transfer === undefined) return 'nothing asked';
  const { type, standing } = transfer.ground;
  const holds = standing === 'supported' || type === 'none' || type === 'notJudged';
  if (holds) return grounds[type];
  return `${grounds[type]}, ${standing === 'challenged' ? 'in doubt' : 'not shown'}`;
};

const given = {
  exists: 'yes',
  doesNotExist: 'no',
  overridable: 'yes, unless overridden',
  limited: 'within limits',
};

/** What the legal bases give of the right. */
export const rightGiven = ({ rights: [right] }: Evaluation): string =>
  right === undefined ? 'nothing asked' : given[right.gives];

/** Whether what is said of the right agrees with the law. */
export const rightAgrees = ({ rights: [right] }: Evaluation): string => (right?.agrees ? 'yes' : 'no');

const needs = { always: 'yes, always', normally: 'normally', consider: 'to be considered', no: 'no' };

/** Whether an impact assessment is due. */
export const assessmentDue = ({ dpia }: Evaluation): string => needs[dpia.needed];
