import { type Context, recordOf } from '../context.js';
import { nameOf } from '../derive/names.js';
import { countsAs, measureStateOn } from '../derive/measure-state.js';
import { freedomResult, stepNames } from '../derive/freedoms.js';
import { type InterferenceStep, type Reason, type Standing, weakest } from '../evaluation.js';
import { changedRequirement } from '../derive/relied-editions.js';
import { rightResults } from '../derive/rights.js';
import { versionDate } from '../derive/version-date.js';
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
            nb: 'Ute av vurderingen fra {date}.',
            nn: 'Ute av vurderinga frå {date}.',
            en: 'Out of the assessment from {date}.',
          },
          { date: once.until ? versionDate(context, once.until) : '' },
        )
      : say(
          {
            nb: 'Med i vurderingen først fra {date}.',
            nn: 'Med i vurderinga først frå {date}.',
            en: 'In the assessment only from {date}.',
          },
          { date: once.from ? versionDate(context, once.from) : '' },
        ),
    ...(gone && once.until && { since: once.until }),
  });
};

const judgeRight = (context: Context, right: RecordOf<'right'>): Judged => {
  const wrong = rightResults(context, right).find(({ agrees }) => !agrees);
  if (!wrong) return holds;
  if (wrong.says !== 'doesNotExist') return { standing: 'challenged', reason: otherAnswer };
  if (right.exceptions.some((e) => e.letter === undefined && e.law === undefined) && wrong.gives === 'exists')
    return { standing: 'challenged', reason: withoutLetter };
  return { standing: 'challenged', reason: wrong.gives === 'overridable' ? mustBeWeighed : denied };
};

const otherAnswer = {
  nb: 'Svaret stemmer ikke med det behandlingsgrunnlaget gir.',
  nn: 'Svaret stemmer ikkje med det behandlingsgrunnlaget gir.',
  en: 'The answer is not what the legal basis gives.',
};
const withoutLetter = {
  nb: 'Unntaket er påberopt uten bokstav, så ingen kan prøve om vilkårene er oppfylt.',
  nn: 'Unntaket er påropt utan bokstav, så ingen kan prøve om vilkåra er oppfylte.',
  en: 'The exception is relied on without its letter, so nobody can test whether its conditions are met.',
};
const mustBeWeighed = {
  nb: 'Svaret er at retten ikke gjelder, men med dette behandlingsgrunnlaget skal hver henvendelse vurderes for seg.',
  nn: 'Svaret er at retten ikkje gjeld, men med dette behandlingsgrunnlaget skal kvar førespurnad vurderast for seg.',
  en: 'The answer is that the right does not apply, but on this legal basis each request must be weighed.',
};
const denied = {
  nb: 'Svaret er at retten ikke gjelder, men behandlingsgrunnlaget gir den.',
  nn: 'Svaret er at retten ikkje gjeld, men behandlingsgrunnlaget gir han.',
  en: 'The answer is that the right does not apply, but the legal basis gives it.',
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
      return judgeRight(context, record);
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
