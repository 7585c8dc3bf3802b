import { message } from '@risikobilde/words/message';
import { progressOf } from '../derive/consultation.js';
import type { RawFinding, Rule } from '../rule.js';

export const consultationPeriod: Rule = {
  id: 'consultation-period',
  severity: 'warning',
  answers: 'correction',
  source: 'GDPR art. 36(2)',
  evaluate: (context) =>
    context.of('consultation').flatMap((file): RawFinding[] => {
      const { state, due, tellBy, isExtended } = progressOf(file, context);
      const { title, sent, extended } = file;
      const about = { refs: [file.id], fix: message('rule.consultation-period.enter') } as const;
      const found: RawFinding[] = [];
      if (isExtended === false && extended !== undefined && tellBy !== undefined)
        found.push({
          ...about,
          aspect: 'extended',
          field: 'extended',
          message: message('rule.consultation-period.late', { title, extended, tellBy }),
        });
      if (state === 'sent' && sent !== undefined)
        found.push({
          ...about,
          severity: 'info',
          message: message('rule.consultation-period.sent', { title, sent }),
        });
      if (state === 'suspended')
        found.push({
          ...about,
          severity: 'info',
          message: message('rule.consultation-period.suspended', { title }),
        });
      if (state === 'running' && due !== undefined)
        found.push({
          ...about,
          severity: 'info',
          message: message('rule.consultation-period.running', { title, due }),
        });
      if (state === 'lapsed' && due !== undefined)
        found.push({ ...about, message: message('rule.consultation-period.lapsed', { title, due }) });
      return found;
    }),
};
