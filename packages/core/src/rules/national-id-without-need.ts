import { message } from '@risikobilde/words/message';
import { lawStatus } from '../derive/law-status.js';
import { compact } from '../derive/leaning.js';
import { legalBases } from '../derive/legal-bases.js';
import type { RecordOf } from '../model/assessment.js';
import { kept } from '../model/kept.js';
import type { Rule } from '../rule.js';

export const nationalIdWithoutNeed: Rule = {
  id: 'national-id-without-need',
  severity: 'warning',
  answers: 'reasons',
  source: 'personopplysningsloven § 12; GDPR art. 87',
  evaluate: (context) =>
    context.of('activity').flatMap((activity) => {
      const number = activity.data.find((data) => data.class === 'nationalId');
      if (!number || explains(activity)) return [];
      return [
        {
          refs: [activity.id] as const,
          field: 'data',
          // Before the act there was nothing to break.
          ...(lawStatus(context, 'popplyl').state === 'notInForce' && { severity: 'info' as const }),
          message: message('rule.national-id-without-need.message', {
            title: activity.title,
            data: number.text,
          }),
          fix: message('rule.national-id-without-need.fix'),
        },
      ];
    }),
};

const explains = kept((activity: RecordOf<'activity'>): boolean => {
  const bases = legalBases(activity);
  if (bases.some((b) => b.law?.source === 'popplyl' && compact(b.law.provision) === '§12')) return true;
  return [...bases.map((b) => b.note), ...Object.values(activity.necessity ?? {})].some((text) =>
    Object.values(text ?? {}).some((written) => /§§?12(?!\d)/.test(compact(written))),
  );
});
