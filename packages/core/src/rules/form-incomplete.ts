import { message } from '@risikobilde/words/message';
import { isFormAsked, isSaidNone } from '../derive/form-asked.js';
import { nameOf } from '../derive/names.js';
import type { AssessmentRecord } from '../model/assessment.js';
import type { Rule } from '../rule.js';

/** The fields that the form asks for, with the part that asks. */
const asked: Partial<Record<AssessmentRecord['kind'], Readonly<Record<string, string>>>> = {
  assessment: { team: '0.5.team', scope: '0.5.scope', publication: '0.5.publication' },
  activity: {
    phases: '1.2',
    extent: '1.1.d.scope',
    context: '1.1.d.context',
    crossBorder: '1.1.d.crossBorder',
    'data.need': '2.2.a',
    'data.quality': '2.2.b',
  },
  scenario: { arises: '3.1' },
  decision: { outcome: '6' },
};

const isEmpty = (held: unknown): boolean => held === undefined || (Array.isArray(held) && held.length === 0);

const lacks = (record: AssessmentRecord, field: string): boolean => {
  if (record.kind === 'activity' && field === 'data.need')
    return !record.necessity?.minimisation && record.data.some(({ need }) => !need);
  if (record.kind === 'activity' && field === 'data.quality')
    return !record.necessity?.accuracy && record.data.some(({ quality }) => !quality);
  return isEmpty({ ...record }[field as keyof typeof record]);
};

export const formIncomplete: Rule = {
  id: 'form-incomplete',
  severity: 'warning',
  source: 'EDPB template for DPIA 1.0; GDPR art. 35(7)',
  evaluate: (context) =>
    !isFormAsked(context)
      ? []
      : context.all.flatMap((record) => {
          if (record.kind === 'decision' && (record.type !== 'approval' || record.on > context.asOf))
            return [];
          const list = Object.entries(asked[record.kind] ?? {})
            .filter(([field, part]) => lacks(record, field) && !isSaidNone(context, part, record.id))
            .map(([field]) => ({ key: `field.${record.kind}.${field}`, values: {} }));
          if (list.length === 0) return [];
          const name = nameOf(context, record.id);
          return [
            {
              refs: [record.id] as const,
              message: message('rule.form-incomplete.message', { name, what: { list } }),
              fix: message('rule.form-incomplete.fix'),
            },
          ];
        }),
};
