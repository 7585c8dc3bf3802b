import { message } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import { type Flaw, flawsOf } from '../derive/argument.js';
import { nameOf, quotedNames } from '../derive/names.js';
import type { Reason } from '../evaluation.js';
import type { RecordOf } from '../model/assessment.js';
import { reasonOf } from '../reason.js';

/** What makes a claim at best challenged, whatever its grounds say: a fault of the argument itself. */
export const flawReasons = (context: Context, claim: RecordOf<'claim'>): readonly Reason[] =>
  flawsOf(context, claim).map((flaw) =>
    reasonOf({
      ref: `${claim.id}#${flaw.type}`,
      type: 'flaw',
      label: message(`reason.flaw.label.${flaw.type}`),
      // No sentence and no source shows what only the records can.
      standing: flaw.type === 'onWords' ? 'unsupported' : 'challenged',
      reason: wording(context, flaw),
    }),
  );

const wording = (context: Context, flaw: Flaw) => {
  switch (flaw.type) {
    case 'circular':
      return message('reason.flaw.circular', { by: nameOf(context, flaw.by) });
    case 'onWords':
      return message('reason.flaw.onWords');
    case 'existence':
      return message('reason.flaw.existence');
    case 'oneSided':
      return message('reason.flaw.oneSided', { names: quotedNames(context, flaw.leftOut) });
    case 'exampleOnly':
      return message('reason.flaw.exampleOnly', { names: quotedNames(context, flaw.scenarios) });
  }
};
