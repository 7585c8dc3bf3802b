import { message, type Sayable, type SayableList, type Text } from '@risikobilde/words/message';
import { isConsidered } from '../derive/considered.js';
import { lawStatus, provisionStatus } from '../derive/law-status.js';
import { compact, legalReferences } from '../derive/leaning.js';
import { listOfWords, nameOf } from '../derive/names.js';
import { plain } from '../reason.js';
import type { RawFinding, Rule } from '../rule.js';

export const provisionWithSuccessor: Rule = {
  id: 'provision-with-successor',
  severity: 'warning',
  source: 'GDPR art. 6(3), 35(11)',
  evaluate: (context) =>
    legalReferences(context).flatMap((ref): RawFinding[] => {
      const status = provisionStatus(context, ref.source, ref.provision);
      const { successor } = status;
      if (!successor || status.state !== 'inForce') return [];
      if (isConsidered(context, ref.holder, { source: successor.source, event: successor.enacted }))
        return [];
      const source = context.world('source', ref.source);
      const next = context.world('source', successor.source);
      const checked = lawStatus(context, successor.source).lastChecked;
      const named = source?.provisions.find((p) => p.ref === ref.provision)?.successor;
      const provision = named && listOfWords([named.ref, ...named.also]);
      return [
        {
          refs: [ref.holder, ref.source],
          aspect: compact(ref.provision),
          field: ref.field,
          message: message(
            successor.inForce
              ? 'rule.provision-with-successor.dated'
              : checked === undefined
                ? 'rule.provision-with-successor.undated'
                : 'rule.provision-with-successor.undatedWhenChecked',
            {
              holder: nameOf(context, ref.holder),
              law: source?.short ?? plain(ref.source),
              provision: ref.provision,
              next: withRef(next?.short ?? plain(successor.source), provision),
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

const withRef = (law: Text, provision?: SayableList): Sayable =>
  provision === undefined ? law : message('name.provision', { law, provision });
