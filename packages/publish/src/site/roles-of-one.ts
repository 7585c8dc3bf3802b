import { type Text, textIn } from '@risikobilde/core';
import type { Block } from '../tree/tree.js';
import { line, wordsOfCell } from '../tree/inline.js';
import type { PageWriter } from '../tree/writer.js';

const roles = ['advice', 'acceptance', 'approval'] as const;
type Role = (typeof roles)[number];

/** Whoever has given advice, accepted risk and approved, where that is the same person or body: a reader must be told. */
export const rolesOfOne = (writer: PageWriter): readonly Block[] =>
  heldTogether(writer).map(({ by, held }) => ({
    type: 'notice',
    tone: 'explanation',
    inlines: line(
      writer.t('document.rolesOfOne', {
        who: wordsOfCell(writer.text(by)),
        roles: { list: held.map((role) => ({ und: writer.t(`document.role.${role}`) })) },
      }),
    ),
  }));

/** Names are compared as they are written, but for space and capitals. */
const heldTogether = ({
  view,
}: PageWriter): readonly { readonly by: Text; readonly held: readonly Role[] }[] => {
  const { asOf } = view.evaluation;
  const found = new Map<string, { readonly by: Text; readonly held: Set<Role> }>();
  const note = (by: Text, role: Role): void => {
    const name = textIn(by, 'nb').trim().toLowerCase();
    if (name === '') return;
    const before = found.get(name) ?? { by, held: new Set<Role>() };
    before.held.add(role);
    found.set(name, before);
  };
  for (const { adviser, by, on } of view.of('advice'))
    if (adviser === 'dpo' && on <= asOf) note(by, 'advice');
  for (const { type, by, on } of view.of('decision'))
    if ((type === 'acceptance' || type === 'approval') && on <= asOf) note(by, type);
  return [...found.values()]
    .map(({ by, held }) => ({ by, held: roles.filter((role) => held.has(role)) }))
    .filter(({ held }) => held.length > 1);
};
