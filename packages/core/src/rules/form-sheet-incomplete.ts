import { hasCome } from '../context.js';
import { message } from '@risikobilde/words/message';
import { isFormAsked } from '../derive/form-parts.js';
import type { Rule } from '../rule.js';
import { unsaidOf } from './form-findings.js';

/** Section 0: who answers for the processing, and what the assessment says of itself. */
export const formSheetIncomplete: Rule = {
  id: 'form-sheet-incomplete',
  severity: 'warning',
  answers: 'reasons',
  source: 'EDPB template for DPIA 1.0, section 0; GDPR art. 26, 28, 35(1), 35(3)-(4)',
  evaluate: (context, { roles, dpia }) => {
    if (!isFormAsked(context)) return [];
    const { head } = context;
    const chosen = head.alternatives.find(({ role }) => role === 'chosen');
    const isApproved = context
      .of('decision')
      .some(({ type, on }) => type === 'approval' && hasCome(context, on));
    const isReasoned = dpia.criteria.length > 0 || dpia.points.length > 0 || (head.reasons ?? []).length > 0;
    const controllers = new Set(roles.filter(({ depth }) => depth === 0).map(({ party }) => party));
    return [
      ...unsaidOf(context, 'form-sheet-incomplete', head, [
        !head.processingVersion && { field: 'processingVersion', part: '0.3.version' },
        !chosen?.from && {
          field: 'alternatives',
          part: '0.4.launch',
          what: message('rule.form-sheet-incomplete.launch'),
        },
        !head.team?.length && { field: 'team', part: '0.5.team' },
        !isReasoned && { field: 'reasons', part: '0.5.reasons' },
        !head.scope && { field: 'scope', part: '0.5.scope' },
        // The work is not done before it is approved.
        isApproved && !head.completedOn && { field: 'completedOn', part: '0.5.completed' },
        !head.publication && { field: 'publication', part: '0.5.publication' },
      ]),
      ...context.of('party').flatMap((party) =>
        controllers.has(party.id)
          ? unsaidOf(context, 'form-sheet-incomplete', party, [
              !party.units &&
                !(head.riskOwner && head.subject.operator === party.id) && {
                  field: 'units',
                  part: '0.1.units',
                },
              !party.contact && { field: 'contact', part: '0.1.contact' },
            ])
          : [],
      ),
      ...context
        .of('engagement')
        .flatMap((engagement) =>
          unsaidOf(context, 'form-sheet-incomplete', engagement, [
            !engagement.tasks && { field: 'tasks', part: '0.2.tasks' },
          ]),
        ),
    ];
  },
};
