import { type Message, message } from '@risikobilde/words/message';
import { type Context, hasCome, recordOf } from '../context.js';
import {
  type Reason,
  type RoleResult,
  standings,
  type TransferResult,
  type TransferStep,
} from '../evaluation.js';
import type { RecordOf } from '../model/assessment.js';
import { countryName } from '../model/country-name.js';
import { plain, reasonOf } from '../reason.js';
import { isOccasionalOnly } from './derogations.js';
import { inOrder } from './check.js';
import { isHomeOutside, lawBeforeGdpr, viewFrom } from './countries.js';
import { exclusion, stepOf, whereOf } from './transfer-place.js';
import { lawStatus } from './law-status.js';
import { basesOf } from './rights.js';
import { type JudgedGround, judgeGround } from './transfer-ground.js';
import { versionDate } from './version-date.js';

/**
 * The rules of GDPR chapter V in their order: is it a transfer (EDPB Guidelines 05/2021); does an adequacy decision
 * cover the importer on the day (art. 45), then stop; else is there a ground of art. 46 and an assessment of the level
 * of protection (Schrems II, EDPB Recommendations 01/2020 step 3); art. 49 last.
 */
export const deriveTransfers = (context: Context, roles: readonly RoleResult[]): readonly TransferResult[] =>
  context.of('transfer').map((transfer) => decide(context, roles, transfer));

type Transfer = RecordOf<'transfer'>;
type Candidate = JudgedGround;

const decide = (context: Context, roles: readonly RoleResult[], transfer: Transfer): TransferResult => {
  const view = viewFrom(context, transfer.exporter);
  const where = whereOf(context, view, transfer);
  const third = where.isTransfer;
  const excluded = transfer.frequency === 'excluded';
  const steps: TransferStep[] = [where.step];
  const base = {
    transfer: transfer.id,
    exporter: transfer.exporter,
    importer: transfer.importer,
    country: transfer.country,
    isTransfer: third,
    excluded,
  };
  const label = transfer.title;
  if (!third || excluded) {
    const prevented = third
      ? exclusion(context, transfer)
      : { standing: 'supported' as const, says: where.says };
    const reason = reasonOf({
      ref: transfer.id,
      type: 'transfer',
      label,
      standing: prevented.standing,
      reason: prevented.says,
      ...(!third && where.fact),
    });
    return {
      ...base,
      ground: { type: 'notNeeded', standing: prevented.standing },
      impactAssessment: 'notNeeded',
      steps,
      reason,
    };
  }
  const earlier = lawBeforeGdpr(view);
  if (earlier !== undefined)
    return notJudged(base, transfer, steps, message('transfer.beforeGdpr', earlier), {
      verification: earlier.verification,
      cite: earlier.cite,
    });
  // What came from the EEA goes on under its rules (art. 44).
  if (isHomeOutside(view) && transfer.mode !== 'onward')
    return notJudged(
      base,
      transfer,
      steps,
      message('transfer.fromOutside', { country: countryName(view.home) }),
    );
  const candidates = transfer.grounds
    .filter((g) => hasBegun(context, g) && (g.until === undefined || !hasCome(context, g.until)))
    .map((ground) => judgeGround({ context, roles, transfer, ground }));
  const adequacy = best(candidates.filter((c) => c.ground.article === '45'));
  if (adequacy && holds(adequacy)) return withAdequacy(base, transfer, steps, adequacy);
  steps.push(stepOf('adequacy', 'no', adequacy?.reason.reason ?? noAdequacy));
  const safeguards = best(candidates.filter((c) => /^4[67]/.test(c.ground.article)));
  if (safeguards && holds(safeguards)) return withSafeguards(context, base, transfer, steps, safeguards);
  steps.push(stepOf('safeguards', 'no', safeguards?.reason.reason ?? noSafeguards));
  const derogation = best(
    candidates.filter(
      (c) =>
        c.ground.article.startsWith('49') &&
        !isBarred(context, transfer, c.ground.article) &&
        !(transfer.frequency === 'routine' && isOccasionalOnly(c.ground.article)),
    ),
  );
  if (derogation && holds(derogation)) {
    steps.push(stepOf('derogation', 'yes', derogation.reason.reason));
    return {
      ...base,
      ground: {
        type: 'derogation',
        article: derogation.ground.article,
        standing: derogation.reason.standing,
      },
      impactAssessment: 'notNeeded',
      steps,
      reason: whole(transfer, [derogation.reason]),
    };
  }
  const isWithout = !transfer.grounds.some((g) => hasBegun(context, g));
  const lost = adequacy ?? safeguards ?? derogation;
  const reason = reasonOf({
    ref: transfer.id,
    type: 'transfer',
    label,
    standing: 'fallen',
    reason: message('transfer.noGround'),
    ...(lost?.reason.since && { since: lost.reason.since }),
    children: candidates.map((c) => c.reason),
  });
  return {
    ...base,
    ground: { type: 'none', standing: 'fallen', ...(isWithout && { isWithout }) },
    impactAssessment: 'missing',
    steps,
    reason,
  };
};

const hasBegun = (context: Context, { from, concluded }: Transfer['grounds'][number]): boolean =>
  (from === undefined || hasCome(context, from)) && (concluded === undefined || hasCome(context, concluded));

// Art. 49(3): letters a to c and the second subparagraph are not for authorities in the exercise of public powers, which
// is what art. 6(1)(c) and (e) are about.
const isBarred = (context: Context, transfer: Transfer, article: string): boolean =>
  !/^49\(1\)\([d-g]\)$/.test(article) &&
  transfer.activities.some((id) => {
    const activity = recordOf(context, 'activity', id);
    if (!activity) return false;
    const byAuthority = activity.decides.some(
      (d) => recordOf(context, 'party', d.party)?.type === 'authority',
    );
    return byAuthority && basesOf(activity).some((letter) => letter === 'c' || letter === 'e');
  });

type Base = Pick<
  TransferResult,
  'transfer' | 'exporter' | 'importer' | 'country' | 'isTransfer' | 'excluded'
>;

/** Where the Regulation did not apply yet, or may not apply, its articles judge nothing: that is said, and no more. */
const notJudged = (
  base: Base,
  transfer: Transfer,
  steps: readonly TransferStep[],
  text: Message,
  known: Partial<Pick<Reason, 'verification' | 'cite'>> = {},
): TransferResult => ({
  ...base,
  ground: { type: 'notJudged', standing: 'unsupported' },
  impactAssessment: 'notNeeded',
  steps: [...steps, stepOf('law', 'open', text)],
  reason: reasonOf({
    ref: transfer.id,
    type: 'transfer',
    label: transfer.title,
    standing: 'unsupported',
    reason: text,
    ...known,
  }),
});

const withAdequacy = (
  base: Base,
  transfer: Transfer,
  steps: readonly TransferStep[],
  found: Candidate,
): TransferResult => ({
  ...base,
  ground: {
    type: 'adequacy',
    article: '45',
    ...(found.ground.adequacy && { source: found.ground.adequacy }),
    standing: found.reason.standing,
  },
  impactAssessment: 'notNeeded',
  steps: [...steps, stepOf('adequacy', found.isOpen ? 'open' : 'yes', found.reason.reason)],
  reason: whole(transfer, [found.reason]),
});

const withSafeguards = (
  context: Context,
  base: Base,
  transfer: Transfer,
  steps: readonly TransferStep[],
  found: Candidate,
): TransferResult => {
  const assessment = transfer.impactAssessments.find(
    // The example's own notes on a country are nobody's assessment under Schrems II.
    (a) =>
      a.by !== 'example' && hasCome(context, a.on) && (a.until === undefined || !hasCome(context, a.until)),
  );
  // Before Schrems II clauses were enough alone; after it the exporter must assess law and practice there.
  const due = lawStatus(context, 'schrems-2').state === 'inForce';
  const missing = due && !assessment;
  const text = assessment
    ? message('transfer.impactAssessment.dated', {
        on: versionDate(context, assessment.on),
        text: assessment.text,
      })
    : message('transfer.impactAssessment.missing');
  const tia = reasonOf({
    ref: `${transfer.id}#impact-assessment`,
    type: 'impactAssessment',
    label: message('transfer.impactAssessment.label'),
    standing: missing ? 'unsupported' : 'supported',
    reason: text,
  });
  return {
    ...base,
    ground: {
      type: 'safeguards',
      article: found.ground.article,
      ...(found.ground.source && { source: found.ground.source }),
      standing: missing ? 'unsupported' : found.reason.standing,
    },
    impactAssessment: missing ? 'missing' : due ? 'done' : 'notNeeded',
    steps: [
      ...steps,
      stepOf('safeguards', found.isOpen ? 'open' : 'yes', found.reason.reason),
      ...(due ? [stepOf('impactAssessment', missing ? 'open' : 'yes', text)] : []),
    ],
    reason: whole(transfer, due ? [found.reason, tia] : [found.reason]),
  };
};

const best = (candidates: readonly Candidate[]): Candidate | undefined =>
  [...candidates].sort(
    (a, b) => standings.indexOf(b.reason.standing) - standings.indexOf(a.reason.standing),
  )[0];

const holds = (candidate: Candidate): boolean =>
  candidate.reason.standing === 'supported' || candidate.reason.standing === 'challenged';

const whole = (transfer: Transfer, children: readonly Reason[]): Reason => {
  const decisive = [...children].sort(
    (a, b) => standings.indexOf(a.standing) - standings.indexOf(b.standing),
  )[0];
  return reasonOf({
    ref: transfer.id,
    type: 'transfer',
    label: transfer.title,
    standing: decisive?.standing ?? 'unsupported',
    reason: decisive?.reason ?? noAdequacy,
    ...(decisive?.since && { since: decisive.since }),
    children: inOrder(children),
  });
};

const noAdequacy = message('transfer.adequacy.none');
const noSafeguards = message('transfer.safeguards.none');

/** The importer's name, for sentences. */
export const importerName = (context: Context, transfer: TransferResult) =>
  recordOf(context, 'party', transfer.importer)?.name ?? plain(transfer.importer);
