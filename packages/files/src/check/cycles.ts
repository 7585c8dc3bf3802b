import { message } from '@risikobilde/words/message';
import { type Kind, type Parts, recordSchemas, referencesIn } from '@risikobilde/core';
import type { ProblemList } from '../problem.js';
import { idOf } from '../read/records.js';
import type { RecordIndex } from './ids.js';

/**
 * Relations that must be acyclic: kinds whose records must not lead back to themselves, and the kinds that count on the
 * way.
 */
const circles: readonly {
  readonly kinds: readonly Kind[];
  readonly field: string;
  readonly what: 'problem.circle.grounds' | 'problem.circle.parties';
}[] = [
  { kinds: ['claim', 'premise'], field: 'grounds restsOn', what: 'problem.circle.grounds' },
  { kinds: ['party'], field: 'parent', what: 'problem.circle.parties' },
];

type Edge = { readonly to: string; readonly path: readonly (string | number)[] };

const edgesFrom = (
  id: string,
  index: RecordIndex,
  { kinds, field }: (typeof circles)[number],
): readonly Edge[] => {
  const record = index.get(id);
  if (record === undefined) return [];
  const schema = recordSchemas[record.kind as Kind];
  return referencesIn(schema, record.value)
    .filter((reference) => reference.to === 'record' && field.split(' ').includes(String(reference.path[0])))
    .map(({ id: to, path }) => ({ to, path }))
    .filter(({ to }) => kinds.some((kind) => kind === index.get(to)?.kind));
};

/**
 * Circles among claims and premises, and among parties and their parents; each is printed once, whole. With `through`, only
 * those that can be new when the records named are: whatever leads back to one of them. It stops after each record.
 */
export function* checkCycles(
  index: RecordIndex,
  problems: ProblemList,
  through?: ReadonlySet<string>,
): Parts<void> {
  for (const circle of circles) {
    const done = new Set<string>();
    const ids = [...index.values()]
      .filter(({ kind }) => circle.kinds.some((one) => one === kind))
      .map((record) => idOf(record) ?? '')
      .filter((id) => through === undefined || through.has(id));
    for (const start of ids.sort()) {
      if (done.has(start)) continue;
      // Depth first without recursion: a long chain of grounds is no reason to run out of stack.
      const stack = [{ id: start, edges: edgesFrom(start, index, circle), next: 0 }];
      const onStack = new Map([[start, 0]]);
      for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
        const edge = top.edges[top.next++];
        if (edge === undefined) {
          done.add(top.id);
          onStack.delete(top.id);
          stack.pop();
          yield;
          continue;
        }
        const at = onStack.get(edge.to);
        const record = index.get(top.id);
        if (at !== undefined && record !== undefined) {
          const way = [...stack.slice(at).map(({ id }) => id), edge.to].join(' → ');
          problems.add('circular-grounds', record.placeOf(edge.path), message(circle.what, { way }));
        } else if (!done.has(edge.to)) {
          onStack.set(edge.to, stack.length);
          stack.push({ id: edge.to, edges: edgesFrom(edge.to, index, circle), next: 0 });
        }
      }
    }
  }
}
