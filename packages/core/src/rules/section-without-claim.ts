import { message } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import { holdsAnything } from '../derive/chapter-holds.js';
import { legalityOf } from '../derive/legality.js';
import type { RecordOf } from '../model/assessment.js';
import { provenanceOf } from '../model/provenance.js';
import type { RawFinding, Rule } from '../rule.js';

export const sectionWithoutClaim: Rule = {
  id: 'section-without-claim',
  severity: 'info',
  alsoErrors: true,
  answers: 'correction',
  source: 'GDPR art. 5(2), 35(7), 35(11)',
  evaluate: (context) => {
    const claiming = new Set(context.of('claim').map((claim) => claim.section));
    const empty = context
      .of('section')
      .filter(
        (section) =>
          (section.role === 'chapter' || section.role === 'conclusion') && !claiming.has(section.id),
      )
      .map((section): RawFinding => {
        const { id, title, role } = section;
        const is = role === 'conclusion' ? role : holdsAnything(context, section) ? 'other' : 'empty';
        return {
          refs: [id],
          severity: is === 'other' ? 'info' : 'error',
          message: message(`rule.section-without-claim.${is}`, { title }),
          fix: message(
            is === 'empty' ? 'rule.section-without-claim.fillIt' : 'rule.section-without-claim.fix',
          ),
        };
      });
    return [...empty, ...undecided(context, claiming)];
  },
};

/** A conclusion that says by the records of nothing that it is lawful decides nothing, whatever else holds in it; nor does one that is not there. */
const undecided = (context: Context, claiming: ReadonlySet<string>): readonly RawFinding[] => {
  const isOwn = ({ id }: { readonly id: string }): boolean =>
    context.inheritance === undefined || provenanceOf(context.inheritance, id).from === 'own';
  const conclusions = context.of('section').filter((section) => section.role === 'conclusion' && isOwn(section));
  const fix = message('rule.section-without-claim.sayLawful');
  const severity = 'error';
  if (conclusions.length === 0)
    return [
      {
        refs: [context.head.id],
        aspect: 'conclusion',
        severity,
        message: message('rule.section-without-claim.none'),
        fix,
      },
    ];
  const saysLawful = (claim: RecordOf<'claim'>): boolean => legalityOf(context, claim).size > 0;
  if (context.of('claim').some((claim) => isOwn(claim) && saysLawful(claim))) return [];
  return conclusions
    .filter(({ id }) => claiming.has(id))
    .map(({ id, title }) => ({
      refs: [id],
      aspect: 'lawful',
      severity,
      message: message('rule.section-without-claim.saysNothingLawful', { title }),
      fix,
    }));
};
