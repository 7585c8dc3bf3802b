import { randomUUID } from 'node:crypto';
import { type Clock, norwegianDay } from '../base/clock.js';
import type { OpenDatabase } from '../store/database.js';
import { answerInvitation, openInvitationsTo, ownInvitations } from '../store/invitations.js';
import { findOrBind } from '../store/people.js';
import { hasAnyRole, type Membership, membershipsOf } from '../store/roles.js';
import { keepChoice, lastChoice } from '../store/sessions.js';
import type { Identity } from './provider.js';

const ownPage = '/deg';

/** Who somebody is when they log in, and whom they act for. */
export const createWhoLogsIn = (within: OpenDatabase['within'], clock: Clock) => {
  const db = within({ work: 'logins' });
  const today = (): string => norwegianDay(clock.now());
  return {
    /**
     * Somebody with a role, or who is invited to one. To log in for the first time is to say yes, where all that one is or is invited to is
     * of one organisation: it is the one that sent them here.
     */
    person: async (
      identity: Pick<Identity, 'issuer' | 'subject'>,
      handle: string | undefined,
    ): Promise<string | undefined> => {
      const invitations = handle === undefined ? [] : await openInvitationsTo(db, handle);
      const made = { id: randomUUID(), created: clock.now().toISOString(), invitations };
      const found = await findOrBind(db, identity, handle, made);
      if (found === undefined) return undefined;
      const { id, isFirst } = found;
      const own = within({ person: id });
      const memberships = await membershipsOf(db, id, today());
      const concerned = new Set([
        ...memberships.map(({ organisation }) => organisation.id),
        ...invitations.map(({ organisation }) => organisation),
      ]);
      if (isFirst && concerned.size === 1)
        for (const one of invitations) await answerInvitation(own, one.id, true, clock.now());
      if (await hasAnyRole(db, id, today())) return id;
      return (await ownInvitations(own, id)).some(({ isOpen }) => isOpen) ? id : undefined;
    },

    /** Their own page, for who has no role yet and sees what they are offered, and who begins and has not said whom they act for. */
    leadTo: async (person: string, asked: string, isToChoose: boolean): Promise<string> => {
      if (isToChoose && asked === '/') return ownPage;
      return (await hasAnyRole(db, person, today())) ? asked : ownPage;
    },

    /** As they said at the provider, or chose last; never one of several that nobody chose. */
    actsFor: async (
      person: string,
      memberships: readonly Membership[],
      claimed: Membership | undefined,
    ): Promise<string | undefined> => {
      const among = memberships.map(({ organisation }) => organisation.id);
      // Who is later in another too goes on with this one.
      const chosen = claimed?.organisation.id ?? (among.length === 1 ? among[0] : undefined);
      if (chosen === undefined) return lastChoice(db, person, among);
      await keepChoice(db, person, chosen);
      return chosen;
    },
  };
};
