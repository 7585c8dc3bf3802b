/** How far an edition has come. All but the last three follow from the records; nothing of it is stored. */
export const cycleStates = [
  'draft',
  'adviceAsked',
  'adviceGiven',
  'accepted',
  'approved',
  'released',
  'published',
  'superseded',
] as const;
export type CycleState = (typeof cycleStates)[number];

/** What somebody must be allowed to do for a transition, by the actions of the policies. */
export type CycleRight =
  | 'editAssessment'
  | 'giveAdvice'
  | 'acceptRisk'
  | 'approveAssessment'
  | 'sendBack'
  | 'releaseAssessment';

/** What must be so before a transition. Words, and what the law says of it, are under `cycle.condition`. */
export const conditionIds = [
  'dayHasCome',
  'fourEyes',
  'officerApart',
  'answeredByAnother',
  'saidOnce',
  'changedSinceSentBack',
  'adviceGiven',
  'adviceAnswered',
  'consultationFiled',
  'mayBeAccepted',
  'risksAccepted',
  'noOpenErrors',
  'dutiesAnswered',
  'approvalHolds',
] as const;
export type ConditionId = (typeof conditionIds)[number];

/** What a transition does beside writing its record. */
export type CycleEffect = 'bindContent' | 'bindRisk' | 'freeze' | 'sign' | 'publish' | 'supersede';

export type Transition = {
  readonly from: readonly CycleState[];
  readonly to: CycleState;
  /** Left out: nobody does it, it follows from another. */
  readonly right?: CycleRight;
  /** The record that is written, an advice or a decision of a type. */
  readonly record?: 'advice' | 'adviceRequest' | 'acceptance' | 'approval' | 'return';
  readonly conditions: readonly ConditionId[];
  readonly effects: readonly CycleEffect[];
  /** What it follows on, when nobody does it. */
  readonly follows?: 'giveOut';
  readonly source: string;
};

const beforeOut = ['draft', 'adviceAsked', 'adviceGiven', 'accepted', 'approved'] as const;

/**
 * The life cycle of an edition, as data: what drives the server, the buttons, the documentation and the tests. A transition that is
 * not here does not exist, and a record of one of these kinds is written in no other way.
 */
export const transitions = {
  askAdvice: {
    from: ['draft', 'adviceGiven', 'accepted', 'approved', 'published'],
    to: 'adviceAsked',
    right: 'editAssessment',
    record: 'adviceRequest',
    conditions: ['dayHasCome'],
    effects: ['bindContent'],
    source: 'GDPR art. 35(2)',
  },
  giveAdvice: {
    from: [...beforeOut, 'published'],
    to: 'adviceGiven',
    right: 'giveAdvice',
    record: 'advice',
    conditions: ['dayHasCome', 'fourEyes', 'officerApart'],
    effects: ['bindContent'],
    source: 'GDPR art. 35(2), 38(3), 38(6), 39(1)(c)',
  },
  answerAdvice: {
    from: [...beforeOut, 'published'],
    to: 'adviceGiven',
    right: 'editAssessment',
    conditions: [],
    effects: [],
    source: 'WP248 rev.01, III.D; WP243 rev.01, 3.2',
  },
  acceptRisk: {
    from: [...beforeOut, 'published'],
    to: 'accepted',
    right: 'acceptRisk',
    record: 'acceptance',
    conditions: ['dayHasCome', 'fourEyes', 'officerApart', 'mayBeAccepted'],
    effects: ['bindRisk'],
    source: 'GDPR art. 24, 35(7)(d), 36(1); ISO 31000:2018, 6.5',
  },
  approve: {
    from: ['accepted', 'approved', 'published'],
    to: 'approved',
    right: 'approveAssessment',
    record: 'approval',
    conditions: [
      'dayHasCome',
      'fourEyes',
      'officerApart',
      'answeredByAnother',
      'saidOnce',
      'changedSinceSentBack',
      'adviceGiven',
      'adviceAnswered',
      'risksAccepted',
      'consultationFiled',
    ],
    effects: ['bindContent'],
    source: 'GDPR art. 5(2), 24, 35(1), 36(1)',
  },
  giveOut: {
    from: ['approved'],
    to: 'released',
    right: 'releaseAssessment',
    conditions: [
      'approvalHolds',
      'fourEyes',
      'officerApart',
      'answeredByAnother',
      'adviceGiven',
      'adviceAnswered',
      'risksAccepted',
      'consultationFiled',
      'noOpenErrors',
      'dutiesAnswered',
    ],
    effects: ['freeze', 'sign', 'publish', 'supersede'],
    source: 'GDPR art. 5(2), 24',
  },
  publish: {
    from: ['released'],
    to: 'published',
    follows: 'giveOut',
    conditions: [],
    effects: [],
    source: 'WP248 rev.01, III.D',
  },
  supersede: {
    from: ['published'],
    to: 'superseded',
    follows: 'giveOut',
    conditions: [],
    effects: [],
    source: 'GDPR art. 35(11)',
  },
  sendBack: {
    from: ['adviceAsked', 'adviceGiven', 'accepted', 'approved'],
    to: 'draft',
    right: 'sendBack',
    record: 'return',
    conditions: ['dayHasCome'],
    effects: ['bindContent'],
    source: 'GDPR art. 24(1), 35(11)',
  },
} as const satisfies Readonly<Record<string, Transition>>;

export type TransitionId = keyof typeof transitions;
export const transitionIds = Object.keys(transitions) as readonly TransitionId[];

/** A transition, without what only this one has: for whoever goes through them. */
export const transition = (id: TransitionId): Transition => transitions[id];

/** The transitions that lead on from a state by what somebody does. */
export const transitionsFrom = (state: CycleState): readonly TransitionId[] =>
  transitionIds.filter((id) => {
    const { from, right } = transition(id);
    return right !== undefined && from.includes(state);
  });
