import { type Context, hasCome, recordOf } from '../context.js';
import type { TransferResult } from '../evaluation.js';
import type { RecordOf } from '../model/assessment.js';
import { measureCounts } from './measure-state.js';

type Transfer = RecordOf<'transfer'>;
export type ImpactAssessment = Transfer['impactAssessments'][number];

/** A transfer on safeguards whose level of protection is assessed: where supplementary measures are asked for. */
export type AssessedTransfer = { readonly transfer: Transfer; readonly assessment: ImpactAssessment };

export const assessedTransfers = (
  context: Context,
  results: readonly TransferResult[],
): readonly AssessedTransfer[] =>
  results.flatMap((result) => {
    if (result.ground.type !== 'safeguards') return [];
    const transfer = recordOf(context, 'transfer', result.transfer);
    const assessment = transfer?.impactAssessments.find(
      (a) => hasCome(context, a.on) && (a.until === undefined || !hasCome(context, a.until)),
    );
    return transfer && assessment ? [{ transfer, assessment }] : [];
  });

/** The guarantees that are not wholly met. */
export const unmetGuarantees = (assessment: ImpactAssessment): readonly string[] =>
  assessment.guarantees.filter((g) => g.met !== 'met').map((g) => g.guarantee);

/** Supplementary measures of a transfer that are in place on the day. */
export const supplementaryInPlace = (context: Context, transfer: Transfer): readonly string[] =>
  transfer.supplementary.filter((id) => {
    const measure = recordOf(context, 'measure', id);
    return measure && measureCounts(context, measure) === 'current';
  });
