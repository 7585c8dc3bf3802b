import {
  type Assessment,
  composedId,
  fieldsOf,
  type Kind,
  kindCatalogue,
  kinds,
  type ReviewGap,
} from '@risikobilde/core';
import type { PreparedRelease } from '@risikobilde/core/parts';

/** How a service has answered a release, as far as it moves what leans on the platform. */
export type StanceReading = {
  /** Statements by composed id that nobody has read as they now stand. */
  readonly unconfirmed: ReadonlyMap<string, ReviewGap>;
  /** Composed ids of what the service has rejected or put its own in the place of. */
  readonly gone: ReadonlySet<string>;
  /** Statements without an answer. */
  readonly open: number;
  /** The same for services that see the same platform. */
  readonly key: string;
};

/** `whole` where a stance reaches deeper into the platform than can be told from which statements are answered. */
export type StanceReader = (service: Assessment) => StanceReading | 'whole';

/** Makes what reads the stances of services on one release. What depends on the release alone is worked out here. */
export const createStanceReader = (platform: PreparedRelease): StanceReader => {
  const name = platform.release.manifest.assessment;
  const known = new Map(
    [...platform.hashes].map(([of, hash]): readonly [string, Known] => {
      const record = platform.byId.get(composedId(name, of));
      return [
        of,
        {
          hash,
          place: -1,
          isPart: record !== undefined,
          deep: record && !kindCatalogue[record.kind].answeredByOwners ? record.kind : undefined,
        },
      ];
    }),
  );
  const statements = platform.statements.map(({ id }, place) => {
    known.set(id, { hash: undefined, isPart: true, deep: undefined, ...known.get(id), place });
    return composedId(name, id);
  });
  return (service) => {
    const answered = new Uint8Array(statements.length);
    const others = new Set<string>();
    const unread: (readonly [string, ReviewGap])[] = [];
    const gone: string[] = [];
    let left = statements.length;
    for (const stance of service.records) {
      if (stance.kind !== 'stance') continue;
      const { of } = stance;
      const { hash, place, isPart, deep } = known.get(of) ?? unknown;
      if (place >= 0 ? answered[place] === 1 : others.has(of)) return 'whole';
      if (place >= 0) {
        answered[place] = 1;
        left--;
      } else others.add(of);
      const isGone = stance.answer === 'reject' || stance.replacedBy.length > 0;
      if (deep && (isGone || changesMore(stance.fields, deep))) return 'whole';
      // What the release no longer holds may still be referred to there; those references lead to what stands in its place.
      if (isGone && !isPart) return 'whole';
      if (isGone) gone.push(composedId(name, of));
      if (stance.confirmed.at(-1)?.content !== (hash ?? 'withdrawn'))
        unread.push([composedId(name, of), hash === undefined ? 'withdrawn' : 'changed']);
    }
    // Stances may come in any order.
    unread.sort(([a], [b]) => (a < b ? -1 : 1));
    gone.sort();
    if (left > 0)
      statements.forEach((id, place) => {
        if (answered[place] === 0) unread.push([id, 'open']);
      });
    return {
      unconfirmed: new Map(unread),
      gone: new Set(gone),
      open: left,
      key: `${unread.map(([id, why]) => `${id} ${why}`).join()}|${gone.join()}`,
    };
  };
};

type Known = {
  readonly hash: string | undefined;
  /** Where it is among the statements; -1 for what is none. */
  readonly place: number;
  readonly isPart: boolean;
  /** Its kind, where another record in its place moves the platform's own argument or risk. */
  readonly deep: Kind | undefined;
};

const unknown: Known = { hash: undefined, place: -1, isPart: false, deep: undefined };

const changesMore = (fields: object | undefined, kind: Kind): boolean =>
  fields !== undefined && Object.keys(fields).some((field) => !inert[kind].has(field));

/** The fields of a kind in words: what they say moves neither standing nor risk. */
const inert = Object.fromEntries(
  kinds.map((kind) => [
    kind,
    new Set(fieldsOf(kind).flatMap(({ field }) => (field.inert || field.adaptable ? [field.name] : []))),
  ]),
  // Every kind is named, which `Object.fromEntries` cannot say.
) as unknown as Readonly<Record<Kind, ReadonlySet<string>>>;
