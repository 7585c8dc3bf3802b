import { message, type Sayable, type SayableList, type Text } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import { isConsidered } from '../derive/considerations.js';
import { lawStatus, provisionStatus } from '../derive/law-status.js';
import { type LegalReference, legalReferences } from '../derive/grounds-of-claims.js';
import { listOfWords } from '../derive/names.js';
import { plain } from '../reason.js';
import type { RawFinding, Rule } from '../rule.js';
import { groupedBy } from './grouped-by.js';

/** One act that takes the place of another is one event, however many provisions of it are leaned on, and by however many. */
export const provisionWithSuccessor: Rule = {
  id: 'provision-with-successor',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 6(3), 35(11)',
  evaluate: (context) =>
    groupedBy(
      legalReferences(context).flatMap((ref) => succeeded(context, ref)),
      ({ ref, successor }) => [ref.source, successor.source, successor.inForce ?? ''].join(' '),
    ).flatMap(([, group]): RawFinding[] => {
      const [first] = group;
      if (first === undefined) return [];
      const { ref, successor } = first;
      const source = context.world('source', ref.source);
      const next = context.world('source', successor.source);
      const checked = lawStatus(context, successor.source).lastChecked;
      const provisions = [...new Set(group.map((one) => one.ref.provision))].sort();
      const nexts = new Set(
        source?.provisions.flatMap((p) =>
          p.successor?.source === successor.source && provisions.includes(p.ref)
            ? [p.successor.ref, ...p.successor.also]
            : [],
        ),
      );
      return [
        {
          refs: [ref.source, successor.source],
          // Provisions of one act may be succeeded on different days.
          ...(successor.inForce !== undefined && { aspect: successor.inForce }),
          places: [...new Set(group.map((one) => one.ref.holder))].sort(),
          field: ref.field,
          message: message(
            successor.inForce
              ? 'rule.provision-with-successor.dated'
              : checked === undefined
                ? 'rule.provision-with-successor.undated'
                : 'rule.provision-with-successor.undatedWhenChecked',
            {
              law: source?.short ?? plain(ref.source),
              provisions: listOfWords(provisions),
              next: withRef(
                next?.short ?? plain(successor.source),
                provisions.length === 1 && nexts.size > 0 ? listOfWords([...nexts]) : undefined,
              ),
              enacted: successor.enacted,
              date: successor.inForce ?? '',
              checked: checked ?? '',
            },
          ),
          fix: message('rule.provision-with-successor.fix'),
          since: successor.enacted,
        },
      ];
    }),
};

const succeeded = (context: Context, ref: LegalReference) => {
  const { state, successor } = provisionStatus(context, ref.source, ref.provision);
  if (!successor || state !== 'inForce') return [];
  return isConsidered(context, ref.holder, { source: successor.source, event: successor.enacted })
    ? []
    : [{ ref, successor }];
};

const withRef = (law: Text, provision?: SayableList): Sayable =>
  provision === undefined ? law : message('name.provision', { law, provision });
