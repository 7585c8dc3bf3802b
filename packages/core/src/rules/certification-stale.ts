import { message } from '@risikobilde/words/message';
import { certificationReason } from '../derive/certification.js';
import { nameOf } from '../derive/names.js';
import { plain } from '../reason.js';
import type { RawFinding, Rule } from '../rule.js';

export const certificationStale: Rule = {
  id: 'certification-stale',
  severity: 'warning',
  answers: 'correction',
  source: 'GDPR art. 45; Decision (EU) 2023/1795',
  evaluate: (context, { transfers }) => {
    const uses = new Map(
      transfers.flatMap((t) =>
        t.ground.type === 'adequacy' && t.ground.source !== undefined
          ? [[`${t.importer} ${t.ground.source}`, { party: t.importer, scheme: t.ground.source }] as const]
          : [],
      ),
    );
    return [...uses.values()].flatMap(({ party, scheme }): RawFinding[] => {
      const adequacy = context.world('adequacy', scheme);
      if (adequacy?.covers !== 'certified') return [];
      const reason = certificationReason(context, party, scheme);
      if (reason.standing !== 'challenged') return [];
      return [
        {
          refs: [party, scheme],
          field: 'certifications',
          message: message(
            reason.lastChecked === undefined
              ? 'rule.certification-stale.neverChecked'
              : 'rule.certification-stale.checked',
            {
              party: nameOf(context, party),
              scheme: adequacy.name ?? plain(scheme),
              checked: reason.lastChecked ?? '',
            },
          ),
          fix: message('rule.certification-stale.fix'),
          ...(reason.since && { since: reason.since }),
        },
      ];
    });
  },
};
