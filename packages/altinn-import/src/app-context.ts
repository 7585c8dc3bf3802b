import type { Text, World, WorldEntryOf } from '@risikobilde/core';
import { type ClassifiedField, classifyFields } from './classify/fields.js';
import { createWordMatcher } from './classify/words.js';
import type { App } from './read/app.js';

type Role = WorldEntryOf<'roleNames'>['roles'][number];
type ServiceOwner = WorldEntryOf<'serviceOwners'>['owners'][number];

/** An app with what the world knows about it: what proposals and findings look at. */
export type AppContext = {
  readonly app: App;
  readonly fields: readonly ClassifiedField[];
  readonly role: (code: string) => Role | undefined;
  readonly owner: (codeOrNumber: string) => ServiceOwner | undefined;
  /** Test organisations and such, with why they are no owners. */
  readonly leftOut: (code: string) => Text | undefined;
};

export const createAppContext = (app: App, world: World): AppContext => {
  const roles = world.entries.flatMap((entry) => (entry.kind === 'roleNames' ? entry.roles : []));
  const registers = world.entries.flatMap((entry) => (entry.kind === 'serviceOwners' ? [entry] : []));
  const owners = registers.flatMap((register) => register.owners);
  const out = registers.flatMap((register) => register.leftOut);
  const byCode = new Map(roles.map((role) => [role.code, role] as const));
  const byOwner = new Map(
    owners.flatMap((owner) => [
      [owner.code, owner] as const,
      ...(owner.orgNumber === undefined ? [] : [[owner.orgNumber, owner] as const]),
    ]),
  );
  return {
    app,
    fields: classifyFields(app, createWordMatcher(world)),
    role: (code) => byCode.get(code.toUpperCase()),
    owner: (key) => byOwner.get(key.toLowerCase()),
    leftOut: (code) => {
      const found = out.find((one) => one.code === code.toLowerCase());
      return found === undefined ? undefined : found.why;
    },
  };
};
