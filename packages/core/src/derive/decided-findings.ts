import { type Context, hasCome } from '../context.js';
import type { RecordOf } from '../model/assessment.js';

/** A decision about a finding. */
export type FindingDecision = RecordOf<'decision'> & { readonly finding: string };

/** The decisions about findings that hold on the day: made by then, and not ended. Whether they answer is another question (`whyNoAnswer`). */
export const decidedFindings = (context: Context): readonly FindingDecision[] =>
  context
    .of('decision')
    .filter(
      (decision): decision is FindingDecision =>
        decision.type === 'finding' &&
        decision.finding !== undefined &&
        hasCome(context, decision.on) &&
        (decision.expires === undefined || !hasCome(context, decision.expires)),
    );
