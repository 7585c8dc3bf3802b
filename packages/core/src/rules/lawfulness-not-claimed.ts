import { message } from '@risikobilde/words/message';
import { legalityOf } from '../derive/legality.js';
import { provenanceOf } from '../model/provenance.js';
import type { FindingsRule } from './findings-rule.js';

/** Looked at last: no ground may lean on whether the conclusion decides anything. */
export const lawfulnessNotClaimed: FindingsRule = {
  id: 'lawfulness-not-claimed',
  severity: 'error',
  answers: 'correction',
  source: 'GDPR art. 5(2), 6(1), 35(7)',
  evaluate: (context) => {
    const isOwn = ({ id }: { readonly id: string }): boolean =>
      context.inheritance === undefined || provenanceOf(context.inheritance, id).from === 'own';
    const conclusions = context.of('section').filter((one) => one.role === 'conclusion' && isOwn(one));
    const [first] = conclusions;
    const fix = message('rule.lawfulness-not-claimed.fix');
    if (first === undefined)
      return [{ refs: [context.head.id], message: message('rule.lawfulness-not-claimed.none'), fix }];
    const claims = context.of('claim').filter(isOwn);
    // That the conclusion claims nothing at all is for section-without-claim.
    if (!claims.some(({ section }) => conclusions.some(({ id }) => id === section))) return [];
    if (claims.some((claim) => legalityOf(context, claim).size > 0)) return [];
    return [
      {
        refs: [first.id],
        message: message('rule.lawfulness-not-claimed.message', { title: first.title }),
        fix,
      },
    ];
  },
};
