import { message } from '@risikobilde/words/message';
import { type Context, hasCome, recordOf } from '../context.js';
import type { Derived } from '../derive/derived.js';
import { isFormAsked } from '../derive/form-parts.js';
import { countsAs, measureState } from '../derive/measure-state.js';
import { nameOf, namesOf } from '../derive/names.js';
import { bandOfId, scaleOf } from '../derive/scale.js';
import type { RecordOf } from '../model/assessment.js';
import type { RawFinding, Rule } from '../rule.js';
import { unsaidOf } from './form-findings.js';

type Decision = RecordOf<'decision'>;

/** Section 6: the outcome, the ground of a consultation, and conditions that measures meet. */
export const formDecisionIncomplete: Rule = {
  id: 'form-decision-incomplete',
  severity: 'warning',
  answers: 'reasons',
  source: 'EDPB template for DPIA 1.0, section 6; GDPR art. 35(7)(d), 36(1), 36(5)',
  evaluate: (context, derived) => {
    if (!isFormAsked(context)) return [];
    const decisions = context
      .of('decision')
      .filter(({ on }) => hasCome(context, on))
      .filter(({ type, needed }) => type === 'approval' || (type === 'priorConsultation' && needed !== false))
      .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
    const [newest] = decisions;
    if (newest === undefined)
      return [
        {
          refs: [context.head.id],
          message: message('rule.form-decision-incomplete.none'),
          fix: message('rule.form-decision-incomplete.decide'),
        },
      ];
    return [
      ...decisions.flatMap((decision) => [
        ...unsaidIn(context, decision),
        ...contradictionsIn(context, decision),
      ]),
      ...againstRisk(context, derived, newest),
    ];
  },
};

const outcomeOf = ({ type, outcome }: Decision): Decision['outcome'] =>
  outcome ?? (type === 'priorConsultation' ? 'consultation' : undefined);

const unsaidIn = (context: Context, decision: Decision): readonly RawFinding[] => {
  const outcome = outcomeOf(decision);
  const { conditions = [] } = decision;
  return unsaidOf(context, 'form-decision-incomplete', decision, [
    outcome === undefined && { field: 'outcome', part: '6.outcome' },
    outcome === 'consultation' && !decision.ground && { field: 'ground', part: '6.outcome' },
    outcome === 'conditionallyApproved' &&
      conditions.length === 0 && { field: 'conditions', part: '6.conditions' },
    conditions.some(({ measure }) => measure === undefined) && {
      field: 'conditions.measure',
      part: '6.conditions',
    },
  ]);
};

/** What a decision says that does not go together. */
const contradictionsIn = (context: Context, decision: Decision): readonly RawFinding[] => {
  const outcome = outcomeOf(decision);
  const { id, ground, conditions = [] } = decision;
  if (outcome === undefined) return [];
  const name = nameOf(context, id);
  const said = message(`value.decision.outcome.${outcome}`);
  // A condition holds something back until it is met: what nobody has decided to do meets none.
  const undecided = conditions.flatMap(({ measure }) => {
    const held = measure === undefined ? undefined : recordOf(context, 'measure', measure);
    return held && countsAs(measureState(context, held)) === 'none' ? [held] : [];
  });
  return [
    ...(ground !== undefined && outcome !== 'consultation'
      ? [
          {
            refs: [id] as const,
            aspect: 'ground',
            field: 'ground',
            message: message('rule.form-decision-incomplete.ground', { name, outcome: said }),
            fix: message('rule.form-decision-incomplete.groundFix'),
          },
        ]
      : []),
    ...(conditions.length > 0 && outcome !== 'conditionallyApproved'
      ? [
          {
            refs: [id] as const,
            aspect: 'conditions',
            field: 'conditions',
            message: message('rule.form-decision-incomplete.conditions', { name, outcome: said }),
            fix: message('rule.form-decision-incomplete.conditionsFix'),
          },
        ]
      : []),
    ...undecided.map((measure) => ({
      refs: [id, measure.id] as const,
      aspect: 'undecided',
      field: 'conditions',
      message: message('rule.form-decision-incomplete.undecided', { name, measure: measure.title }),
      fix: message('rule.form-decision-incomplete.undecidedFix'),
    })),
  ];
};

/** The newest decision against the residual risk of the solution that was chosen. */
const againstRisk = (context: Context, { risks }: Derived, decision: Decision): readonly RawFinding[] => {
  const scale = scaleOf(context);
  const chosen = context.head.alternatives.find(({ role }) => role === 'chosen')?.id;
  const ofChosen = risks.filter(({ alternative }) => alternative === chosen);
  const above = ofChosen.filter(({ residual }) => scale && bandOfId(scale, residual.band)?.accept === 'no');
  const name = nameOf(context, decision.id);
  const outcome = outcomeOf(decision);
  if (above.length > 0 && (outcome === 'approved' || outcome === 'conditionallyApproved'))
    return [
      {
        refs: [decision.id],
        also: above.map(({ scenario }) => scenario),
        aspect: 'above',
        field: 'outcome',
        message: message('rule.form-decision-incomplete.above', {
          name,
          outcome: message(`value.decision.outcome.${outcome}`),
          scenarios: namesOf(
            context,
            above.map(({ scenario }) => scenario),
          ),
        }),
        fix: message('rule.form-decision-incomplete.aboveFix'),
      },
    ];
  // Of a risk that nobody has judged it is not known.
  const isJudged = context.of('scenario').every(({ id }) => ofChosen.some(({ scenario }) => scenario === id));
  if (above.length === 0 && isJudged && ofChosen.length > 0 && decision.ground === 'residualHigh')
    return [
      {
        refs: [decision.id],
        aspect: 'notAbove',
        field: 'ground',
        message: message('rule.form-decision-incomplete.notAbove', { name }),
        fix: message('rule.form-decision-incomplete.notAboveFix'),
      },
    ];
  return [];
};
