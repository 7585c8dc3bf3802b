import { type Context, recordOf } from '../context.js';
import { nameOf } from '../derive/names.js';
import { countsAs, measureStateOn } from '../derive/measure-state.js';
import { freedomResult, stepNames } from '../derive/freedoms.js';
import { type InterferenceStep, type Reason, type Standing, weakest } from '../evaluation.js';
import { changedRequirement } from '../derive/relied-editions.js';
import { rightResults } from '../derive/rights.js';
import type { AssessmentRecord, RecordOf } from '../model/assessment.js';
import type { GroundLeaf } from '../model/grounds.js';
import type { FullText } from '../model/text.js';
import { reasonOf, say } from '../reason.js';
import { termsReason } from './edition-ground.js';
import { missingReason } from './missing.js';

type Judged = { readonly standing: Standing; readonly reason: FullText };

const holds: Judged = {
  standing: 'supported',
  reason: { nb: 'Er på plass.', nn: 'Er på plass.', en: 'Is in place.' },
};

/** How a plain record holds: it is there, and what it says of itself speaks for it. */
export const recordReason = (context: Context, ground: GroundLeaf): Reason => {
  const [type, id] = Object.entries(ground)[0] ?? ['record', ''];
  if (typeof id !== 'string') return missingReason(type, type);
  const record = context.record(id);
  if (!record) return goneOrMissing(context, id, type);
  const own = judge(context, record);
  const clause = record.kind === 'requirement' ? record.clause : undefined;
  if (!clause) return reasonOf({ ref: id, type, label: nameOf(context, record.id), ...own });
  // Met under a clause that has changed since is met no longer, until somebody has looked.
  const reads = termsReason(context, id, clause.terms, clause.anchor);
  const standing = weakest([own.standing, reads.standing]);
  return reasonOf({
    ref: id,
    type,
    label: nameOf(context, record.id),
    standing,
    reason: standing === own.standing ? own.reason : reads.reason,
    ...(standing !== own.standing && reads.since && { since: reads.since }),
    children: [reads],
  });
};

const goneOrMissing = (context: Context, id: string, type: string): Reason => {
  const once = context.recordOfAnyDay(id);
  if (!once) return missingReason(id, type);
  const gone = once.until !== undefined && once.until <= context.asOf;
  return reasonOf({
    ref: id,
    type,
    label: nameOf(context, once.id),
    standing: 'unsupported',
    reason: gone
      ? say(
          {
            nb: 'Ble tatt ut av vurderingen {date}.',
            nn: 'Vart teke ut av vurderinga {date}.',
            en: 'Was taken out of the assessment {date}.',
          },
          { date: once.until ?? '' },
        )
      : say(
          {
            nb: 'Kom inn i vurderingen først {date}.',
            nn: 'Kom inn i vurderinga først {date}.',
            en: 'Came into the assessment only {date}.',
          },
          { date: once.from ?? '' },
        ),
    ...(gone && once.until && { since: once.until }),
  });
};

const judge = (context: Context, record: AssessmentRecord): Judged => {
  switch (record.kind) {
    case 'measure':
      return judgeMeasure(context, record.id);
    case 'requirement':
      return record.met === 'met' && changedRequirement(context, record)
        ? clauseReadsOtherwise
        : judgeRequirement(record.met);
    case 'right':
      return rightResults(context, record).some(({ agrees }) => !agrees)
        ? {
            standing: 'challenged',
            reason: {
              nb: 'Svaret stemmer ikke med det behandlingsgrunnlaget gir.',
              nn: 'Svaret stemmer ikkje med det behandlingsgrunnlaget gir.',
              en: 'The answer is not what the legal basis gives.',
            },
          }
        : holds;
    case 'freedom':
      return judgeFreedom(record);
    case 'decision':
      return record.expires !== undefined && record.expires <= context.asOf
        ? {
            standing: 'challenged',
            reason: say(
              { nb: 'Utløp {date}.', nn: 'Gjekk ut {date}.', en: 'Expired {date}.' },
              { date: record.expires },
            ),
          }
        : holds;
    default:
      return holds;
  }
};

const judgeMeasure = (context: Context, id: string): Judged => {
  const measure = recordOf(context, 'measure', id);
  const state = measure && measureStateOn(measure, context.asOf);
  if (countsAs(state) === 'current') return holds;
  if (state === 'planned')
    return {
      standing: 'challenged',
      reason: {
        nb: 'Er planlagt, ikke gjennomført.',
        nn: 'Er planlagt, ikkje gjennomført.',
        en: 'Is planned, not implemented.',
      },
    };
  if (state === 'withdrawn')
    return {
      standing: 'fallen',
      reason: { nb: 'Er trukket tilbake.', nn: 'Er trekt tilbake.', en: 'Is withdrawn.' },
    };
  return {
    standing: 'unsupported',
    reason: { nb: 'Er bare foreslått.', nn: 'Er berre føreslått.', en: 'Is only proposed.' },
  };
};

const clauseReadsOtherwise: Judged = {
  standing: 'challenged',
  reason: {
    nb: 'Klausulen det ble vurdert mot, er endret i en nyere utgave som ikke er vurdert.',
    nn: 'Klausulen det vart vurdert mot, er endra i ei nyare utgåve som ikkje er vurdert.',
    en: 'The clause it was judged on has changed in a newer edition that is not considered.',
  },
};

const judgeRequirement = (met: 'met' | 'partly' | 'notMet'): Judged => {
  if (met === 'met')
    return { standing: 'supported', reason: { nb: 'Er oppfylt.', nn: 'Er oppfylt.', en: 'Is met.' } };
  return met === 'partly'
    ? {
        standing: 'challenged',
        reason: { nb: 'Er delvis oppfylt.', nn: 'Er delvis oppfylt.', en: 'Is partly met.' },
      }
    : { standing: 'fallen', reason: { nb: 'Er ikke oppfylt.', nn: 'Er ikkje oppfylt.', en: 'Is not met.' } };
};

const judgeFreedom = (freedom: RecordOf<'freedom'>): Judged => {
  const { emptySteps, gives } = freedomResult(freedom);
  if (emptySteps.length > 0 || !gives)
    return {
      standing: 'unsupported',
      reason: say(
        {
          nb: 'Testen er ikke fullført; ubesvart: {steps}.',
          nn: 'Testen er ikkje fullført; ikkje svart på: {steps}.',
          en: 'The test is not complete; unanswered: {steps}.',
        },
        { steps: stepList(emptySteps) },
      ),
    };
  if (gives === 'violation')
    return {
      standing: 'fallen',
      reason: { nb: 'Stegene gir krenkelse.', nn: 'Stega gir krenking.', en: 'The steps give a violation.' },
    };
  return holds;
};

const stepList = (steps: readonly InterferenceStep[]): FullText => ({
  nb: steps.map((step) => stepNames[step].nb).join(', '),
  nn: steps.map((step) => stepNames[step].nn).join(', '),
  en: steps.map((step) => stepNames[step].en).join(', '),
});
