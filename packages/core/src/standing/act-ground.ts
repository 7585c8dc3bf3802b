import { message, type Message } from '@risikobilde/words/message';
import { type Context, hasCome } from '../context.js';
import { saysYes } from '../derive/approvals.js';
import { outcomeOf } from '../derive/consultation.js';
import type { Standing } from '../evaluation.js';
import type { RecordOf } from '../model/assessment.js';

type Judged = { readonly standing: Standing; readonly reason: Message };
type Act = RecordOf<'advice' | 'decision' | 'consultation' | 'consideration' | 'review'>;

export const isAct = (record: { readonly kind: string }): record is Act =>
  ['advice', 'decision', 'consultation', 'consideration', 'review'].includes(record.kind);

/** How what somebody has said or decided holds what leans on it: by what it came to, and not by being there. Undefined when nothing in it speaks against that. */
export const actReason = (context: Context, act: Act): Judged | undefined => {
  if (act.kind === 'consultation') return ofConsultation(context, act);
  if (!hasCome(context, act.on)) return { standing: 'unsupported', reason: notYet };
  switch (act.kind) {
    case 'advice':
      if (act.recommends === 'against') return { standing: 'fallen', reason: advisesAgainst };
      return act.followed === 'yes' || act.followed === undefined
        ? undefined
        : { standing: 'challenged', reason: notFollowed };
    case 'decision':
      if (act.expires !== undefined && hasCome(context, act.expires))
        return { standing: 'challenged', reason: message('reason.record.expired', { date: act.expires }) };
      return saysYes(act) ? undefined : { standing: 'fallen', reason: saysNo };
    case 'consideration':
    case 'review':
      return act.result === 'changed' ? { standing: 'challenged', reason: foundChanged } : undefined;
  }
};

const ofConsultation = (context: Context, file: RecordOf<'consultation'>): Judged | undefined => {
  const { is } = outcomeOf(context, file);
  switch (is) {
    case 'released':
    case 'lifted':
      return undefined;
    case 'ban':
    case 'limitation':
      return { standing: 'fallen', reason: message(`reason.consultation.${is}`) };
    case 'prepared':
    case 'unsaid':
      return { standing: 'unsupported', reason: message(`reason.consultation.${is}`) };
    case 'pending':
    case 'lapsed':
    case 'adviceOpen':
      return { standing: 'challenged', reason: message(`reason.consultation.${is}`) };
  }
};

const notYet = message('reason.act.notYet');
const advisesAgainst = message('reason.act.advisesAgainst');
const notFollowed = message('reason.act.notFollowed');
const saysNo = message('reason.act.saysNo');
const foundChanged = message('reason.act.foundChanged');
