import type { Change, Evaluation, EvaluationChange, RiskEvaluation } from '@risikobilde/core';

/** Rows in one order, whatever order they were worked out in. */
const sorted = <T>(rows: readonly T[]): readonly T[] =>
  rows
    .map((row) => [JSON.stringify(row), row] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, row]) => row);

/**
 * What of an evaluation another implementation must give too: identifiers, standings and figures. How it is put into words is
 * its own matter.
 */
export const outcomeOf = (evaluation: Evaluation) => ({
  conclusion: evaluation.conclusion.standing,
  claims: sorted(
    evaluation.claims.map(({ id, standing, essential, because }) => ({
      id,
      standing,
      essential,
      because: sorted(because.map((reason) => ({ ref: reason.ref, standing: reason.standing }))),
    })),
  ),
  premises: sorted(evaluation.premises.map(({ id, standing }) => ({ id, standing }))),
  findings: sorted(
    evaluation.findings.map(({ id, severity, refs, at, since, answeredBy }) => ({
      id,
      severity,
      refs,
      at: { record: at.record, ...(at.field !== undefined && { field: at.field }) },
      ...(since !== undefined && { since }),
      ...(answeredBy !== undefined && { answeredBy }),
    })),
  ),
  roles: sorted(
    evaluation.roles.map(({ activity, party, role, depth, via }) => ({ activity, party, role, depth, via })),
  ),
  transfers: sorted(
    evaluation.transfers.map(({ transfer, isTransfer, excluded, ground, impactAssessment, steps }) => ({
      transfer,
      isTransfer,
      excluded,
      ground: { type: ground.type, standing: ground.standing },
      impactAssessment,
      steps: steps.map(({ step, answer }) => ({ step, answer })),
    })),
  ),
  rights: sorted(
    evaluation.rights.map(({ right, activity, article, gives, says, agrees }) => ({
      right,
      activity,
      article,
      gives,
      says,
      agrees,
    })),
  ),
  freedoms: sorted(
    evaluation.freedoms.map(({ freedom, gives, emptySteps }) => ({
      freedom,
      ...(gives !== undefined && { gives }),
      emptySteps,
    })),
  ),
  requirements: sorted(
    evaluation.requirements.map(({ engagement, item, met }) => ({ engagement, item, met })),
  ),
  impactAssessment: {
    needed: evaluation.dpia.needed,
    criteria: sorted(evaluation.dpia.criteria.map(({ item }) => item)),
    missing: sorted(evaluation.dpia.content.filter(({ filled }) => !filled).map(({ item }) => item)),
  },
  risks: sorted(
    evaluation.risks.map(({ scenario, alternative, initial, current, planned }) => ({
      scenario,
      alternative,
      initial: initial.band,
      current: current.band,
      planned: planned.band,
    })),
  ),
  comparison: sorted(
    evaluation.comparison.map(({ alternative, against, whole, ratio, orderJustified }) => ({
      alternative,
      against,
      whole,
      ...(ratio !== undefined && { ratio }),
      orderJustified,
    })),
  ),
  tasks: sorted(
    evaluation.tasks.map(({ claim, because, since, due, overdue }) => ({
      claim,
      because,
      since,
      due,
      overdue,
    })),
  ),
});

/** The figures of a year, for the stages that are computed without a draw. */
export const figuresOf = ({ scenarios }: Pick<RiskEvaluation, 'scenarios'>) =>
  sorted(
    scenarios.flatMap(({ scenario, alternative, stages }) =>
      (['initial', 'current'] as const).flatMap((stage) => {
        const state = stages[stage];
        if (state === undefined) return [];
        const { expected, events, noEvent, quantiles } = state;
        return [{ scenario, alternative, stage, expected, events, noEvent, quantiles }];
      }),
    ),
  );

/** What changed between two assessments, and what that moved. */
export const differenceOf = (records: readonly Change[], moved: EvaluationChange) => ({
  records: sorted(
    records.map((change) => ({
      type: change.type,
      kind: change.kind,
      id: change.id,
      ...(change.type === 'changed' && { fields: sorted(change.fields.map(({ path }) => path)) }),
    })),
  ),
  ...(moved.conclusion && { conclusion: moved.conclusion }),
  claims: sorted(moved.claims.map(({ id, before, after }) => ({ id, before, after }))),
  premises: sorted(moved.premises.map(({ id, before, after }) => ({ id, before, after }))),
  findings: {
    opened: sorted(moved.findings.opened.map(({ id }) => id)),
    closed: sorted(moved.findings.closed.map(({ id }) => id)),
  },
  risks: sorted(
    moved.risks.map(({ scenario, alternative, state, before, after }) => ({
      scenario,
      alternative,
      state,
      before,
      after,
    })),
  ),
});
