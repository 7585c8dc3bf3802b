import { sentencesInTurn, plain } from '../reason.js';
import { editionName, nameOf } from '../derive/names.js';
import { message, type Sayable } from '@risikobilde/words/message';
import type { Context } from '../context.js';
import { type ChangedList, changedList, reliedList } from '../derive/relied-editions.js';
import type { RawFinding, Rule } from '../rule.js';

export const subprocessorsChanged: Rule = {
  id: 'subprocessors-changed',
  severity: 'warning',
  answers: 'reasons',
  source: 'GDPR art. 28(2), 35(11); EDPB Opinion 22/2024',
  evaluate: (context) => [
    ...context.of('engagement').flatMap(({ id, subprocessors }) => {
      if (!subprocessors) return [];
      return finding(context, id, subprocessors.list, subprocessors.edition);
    }),
    ...context.of('scenario').flatMap((scenario) =>
      scenario.subprocessors.flatMap((list) => {
        const edition = reliedList(context, list);
        return edition === undefined ? [] : finding(context, scenario.id, list, edition);
      }),
    ),
  ],
};

const finding = (context: Context, holder: string, list: string, edition: string): readonly RawFinding[] => {
  const changed = changedList(context, holder, list, edition);
  if (!changed) return [];
  return [
    {
      refs: [holder, list],
      field: 'subprocessors',
      message: message(`rule.subprocessors-changed.${changed.changes.length === 0 ? 'newer' : 'message'}`, {
        holder: nameOf(context, holder),
        title: context.world('subprocessors', list)?.title ?? plain(list),
        basis: editionName(changed.basis.id),
        now: editionName(changed.now.id),
        what: whatChanged(changed),
      }),
      fix: message('rule.subprocessors-changed.fix'),
      since: changed.now.date,
    },
  ];
};

const whatChanged = ({ changes, isUnknown }: ChangedList): Sayable => {
  const parts = (['added', 'removed', 'changed'] as const).flatMap((kind) => {
    const names = changes
      .filter((change) => change.change === kind)
      .map(({ name, after, before }) => {
        const country = (after ?? before)?.country;
        return country === undefined ? name : `${name} (${country})`;
      })
      .sort();
    return names.length === 0
      ? []
      : [message(`rule.subprocessors-changed.${kind}`, { names: names.join(', ') })];
  });
  return sentencesInTurn([
    ...parts,
    ...(isUnknown
      ? [
          message(
            changes.length === 0 ? 'rule.subprocessors-changed.unread' : 'rule.subprocessors-changed.partial',
          ),
        ]
      : []),
  ]);
};
