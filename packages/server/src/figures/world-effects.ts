import type { WorldEffects } from '@risikobilde/api';
import {
  type Assessment,
  type Change,
  compose,
  diffEvaluations,
  diffWorlds,
  isText,
  type LocalDate,
  type World,
} from '@risikobilde/core';
import { evaluateWithTolerance } from '@risikobilde/core/risk';
import type { Platform } from '../store/releases.js';
import { work } from '../threads/work.js';

export type EffectsAsked = {
  readonly own: Assessment;
  readonly platform: Platform | undefined;
  readonly world: World;
  readonly next: World;
  readonly asOf: LocalDate;
};

/** What another world moves in an assessment, on a day. */
export const worldEffects = work(
  'worldEffects',
  ({ own, platform, world, next, asOf }: EffectsAsked): WorldEffects => {
    const whole = platform ? compose(own, platform.release, platform.newer) : own;
    const [before, after] = [world, next].map((one) => evaluateWithTolerance(whole, one, asOf));
    if (before === undefined || after === undefined) throw new Error('two worlds give two evaluations');
    const moved = diffEvaluations(before, after);
    return {
      ...(moved.conclusion && { conclusion: moved.conclusion }),
      claims: moved.claims.flatMap(({ id, text, summary, before: was, after: is }) =>
        was === undefined || is === undefined || was === is
          ? []
          : [{ id, text, before: was, after: is, summary }],
      ),
      standing: after.claims.length,
      tasks: { opened: moved.tasks.opened.length, closed: moved.tasks.closed.length },
    };
  },
);

/** What is another in each pack. */
export const worldChanges = (before: World, after: World) => {
  const changes = diffWorlds(before, after);
  const packs = new Map([...(before.packs ?? []), ...(after.packs ?? [])].map((pack) => [pack.id, pack]));
  const home = new Map([...packs.values()].flatMap(({ id, entries }) => entries.map((entry) => [entry, id])));
  return {
    packs: [...packs.values()].flatMap(({ id, title, publisher }) => {
      const own = changes.filter((change) => home.get(change.id) === id);
      const count = (type: Change['type']): number => own.filter((change) => change.type === type).length;
      return own.length === 0
        ? []
        : [
            {
              id,
              title,
              publisher,
              added: count('added'),
              changed: count('changed'),
              removed: count('removed'),
            },
          ];
    }),
    changes: changes.slice(0, mostNamed).map((change) => {
      const entry = change.type === 'changed' ? change.after : change.record;
      const name = 'short' in entry ? entry.short : 'title' in entry ? entry.title : undefined;
      return {
        type: change.type,
        kind: change.kind,
        id: change.id,
        name: isText(name) ? name : { und: change.id },
      };
    }),
    of: changes.length,
  };
};

/** As many as anybody reads before they take it; all are in the packs. */
const mostNamed = 100;
