import { message } from '@risikobilde/words/message';
import { compact, legalReferences } from '../derive/grounds-of-claims.js';
import { nameOf } from '../derive/names.js';
import { plain } from '../reason.js';
import type { RawFinding, Rule } from '../rule.js';

export const provisionUnknown: Rule = {
  id: 'provision-unknown',
  severity: 'warning',
  alsoErrors: true,
  answers: 'correction',
  source: 'GDPR art. 5(2), 6(3)',
  evaluate: (context) =>
    legalReferences(context).flatMap((ref): RawFinding[] => {
      const source = context.world('source', ref.source);
      if (source?.provisions.some((p) => p.ref === ref.provision)) return [];
      const near = source?.provisions.find((p) => compact(p.ref) === compact(ref.provision))?.ref;
      return [
        {
          refs: [ref.holder, ref.source],
          aspect: compact(ref.provision),
          field: ref.field,
          severity: source ? 'warning' : 'error',
          message: message('rule.provision-unknown.message', {
            holder: nameOf(context, ref.holder),
            law: source?.short ?? plain(ref.source),
            provision: ref.provision,
          }),
          fix:
            near === undefined
              ? message('rule.provision-unknown.add')
              : message('rule.provision-unknown.near', { near }),
        },
      ];
    }),
};
