import type { Action, MachineScope, Role, User } from '@risikobilde/api';
import { type Language, message } from '@risikobilde/words';
import type { RawBuilder } from 'kysely';
import { type Clock, norwegianDay } from '../base/clock.js';
import { done, refuse, type Result } from '../base/refusal.js';
import { keepReceiver } from '../store/notice-receivers.js';
import { answerInvitation, type InvitationAnswer } from '../store/invitations.js';
import {
  isReadable,
  type Membership,
  membershipsOf,
  type Relation,
  rolesAndRelation,
} from '../store/roles.js';
import {
  actFor,
  beginSession,
  type SessionChoice,
  endSessions,
  findSession,
  hashOfToken,
  type Session,
} from '../store/sessions.js';
import type { OpenDatabase } from '../store/database.js';
import type { Database } from '../store/tables.js';
import type { BrowserName } from '../base/browser-of.js';
import { cookie, loginCookie, ownPath, readCookie, sessionCookie } from './cookies.js';
import { type Decisions, readDecisions, type Rights } from './decisions.js';
import { createMachines, type Machines } from './machines.js';
import { type Profile, profiles } from './profiles.js';
import { type LoginState, createProvider, type Identity, ProviderAway } from './provider.js';
import { createSealed } from './seals.js';
import type { LoginSettings } from './settings.js';
import { createWatchers } from './watchers.js';
import { createWhoLogsIn } from './who-logs-in.js';

/** An answer that leads the browser on, with cookies to set. */
export type LedOn = {
  readonly to: string;
  readonly cookies: readonly string[];
  /** Who has logged in by it. */
  readonly person?: string;
};

/** How people log in, and what each may do: everything that an installation without logins does without. */
export type Logins = {
  /** The origin that browsers have. */
  readonly publicUrl: string;
  readonly proxies: readonly string[];
  readonly identifier: Profile['identifier'];
  /** Who says that they answer for what is kept of people. */
  readonly controller: string | undefined;
  readonly handleOf: (identifier: string) => string;
  /** A text that only this installation can read or has written; `open` gives undefined for any other. */
  readonly seal: (text: string) => string;
  readonly open: (sealed: string) => string | undefined;
  /** Who asks, by the cookie of a request. `isUse`: whether that keeps the session. */
  readonly sessionOf: (cookies: string | undefined, isUse: boolean) => Promise<Session | undefined>;
  readonly begin: (to: string | undefined) => Promise<Result<LedOn>>;
  /** `browser`: which it is, and the language it likes best, for who has not chosen. */
  readonly end: (
    cookies: string | undefined,
    search: string,
    browser: BrowserName & { readonly language: Language },
  ) => Promise<Result<LedOn>>;
  readonly logOut: (session: Session | undefined, isEverywhere: boolean) => Promise<LedOn>;
  /** Ends one of a person's sessions, or all but the one that asks; gives how many there were. */
  readonly endOwn: (asking: Session, which: { readonly hash: string } | 'others') => Promise<number>;
  readonly logOutBy: (logoutToken: string) => Promise<Result<undefined>>;
  readonly actFor: (session: Session, organisation: string) => Promise<boolean>;
  /** Says yes or no to a role that is offered to whoever asks. */
  readonly answer: (session: Session, invitation: string, isYes: boolean) => Promise<InvitationAnswer>;
  /** Calls when a session ends in this process; gives what takes that back. */
  readonly whenEnded: (session: Session, then: () => void) => () => void;
  /** Calls `then` when a role or a grant of somebody has ended here, until the answer is called: what it gave may be gone. */
  readonly whenRightsEnd: (user: User, then: () => void) => () => void;
  /** A role or a grant has ended: of a person, or of everybody in an organisation. */
  readonly rightsEnded: (person: string | undefined) => void;
  /** Whether a session still lasts and may still read an assessment: what a stream asks now and then. */
  readonly mayStillRead: (session: Session, assessment: string) => Promise<boolean>;
  /** Machine clients, where the installation takes their tokens. */
  readonly machines: Machines | undefined;
  /** What a machine client may do with a token that is for these. */
  readonly asMachine: (scopes: readonly MachineScope[]) => Permitting;
  /** A condition on the row `assessment`: whether the user may read it. */
  readonly readableBy: (user: User) => RawBuilder<boolean>;
  readonly membershipsOf: (user: User) => Promise<readonly Membership[]>;
  /** The day that roles are in force on. */
  readonly today: () => string;
} & Pick<Decisions, 'maySayOfOwn' | 'forbiddenBy'> &
  Permitting;

/** What somebody may do, by the policies. */
type Permitting = {
  readonly permittedTo: (
    user: User,
    assessment?: string,
    organisation?: string,
  ) => Promise<readonly Action[]>;
  /** What a relation to an assessment gives, with what the person may do here. */
  readonly permittedBy: (relation: Relation) => readonly Action[];
  readonly mayAdminister: (roles: readonly Role[]) => boolean;
  /** The id of the policy that permits an action, or forbids it to whoever asks. */
  readonly policyFor: (action: Action) => string;
};

export const createLogins = async (
  settings: LoginSettings,
  within: OpenDatabase['within'],
  clock: Clock,
): Promise<Logins> => {
  // Who somebody is; what they may have is asked as them.
  const db = within({ work: 'logins' });
  const dbOf = ({ id }: User, organisation?: string): Database => within({ person: id, organisation });
  const { publicUrl, proxies, secret } = settings;
  const { identifier } = profiles[settings.profile];
  const [provider, sealed, decisions] = [
    createProvider(settings),
    createSealed(secret),
    await readDecisions(),
  ];
  const handleOf = (given: string): string => sealed.handleOf(identifier, given);
  const today = (): string => norwegianDay(clock.now());
  const watchers = createWatchers();
  const endAll = async (which: SessionChoice, by = db): Promise<number> => {
    const hashes = await endSessions(by, which);
    watchers.tellEnded(hashes);
    return hashes.length;
  };
  const sessionOf: Logins['sessionOf'] = async (cookies, isUse) => {
    const token = readCookie(cookies, sessionCookie);
    return token === undefined ? undefined : findSession(db, hashOfToken(token), clock.now(), isUse);
  };
  const permitting = (rights: Rights): Permitting => createPermitting(rights, dbOf, today);
  const ofPeople = permitting(decisions);
  const whoLogsIn = createWhoLogsIn(within, clock);

  return {
    publicUrl,
    proxies,
    identifier,
    controller: settings.controller,
    handleOf,
    seal: sealed.seal,
    open: sealed.open,
    sessionOf,
    ...ofPeople,
    machines: settings.machines && createMachines(settings.machines, db, today),
    asMachine: (scopes) => permitting(decisions.ofMachine(scopes)),
    today,
    maySayOfOwn: decisions.maySayOfOwn,
    forbiddenBy: decisions.forbiddenBy,
    readableBy: ({ id }) => isReadable(id, today()),
    membershipsOf: (user) => membershipsOf(dbOf(user), user.id, today()),

    begin: (to) =>
      orRefused('refusal.loginAway', async () => {
        const { url, begun } = await provider.begin(ownPath(to), clock.now().getTime());
        const kept = sealed.seal(JSON.stringify(begun));
        return done({ to: url.href, cookies: [cookie(loginCookie, kept, 15 * 60)] });
      }),

    end: async (cookies, search, { language, ...browser }) => {
      const kept = readCookie(cookies, loginCookie);
      const opened = kept === undefined ? undefined : sealed.open(kept);
      // What is sealed here was written by `begin`.
      const begun = opened === undefined ? undefined : (JSON.parse(opened) as LoginState);
      if (begun === undefined || begun.until < clock.now().getTime()) return failed('refusal.loginNotBegun');
      return orRefused('refusal.loginAway', async () => {
        let identity: Identity;
        try {
          identity = await provider.end(begun, search);
        } catch (error) {
          if (error instanceof ProviderAway) throw error;
          return failed('refusal.loginFailed');
        }
        const handle = identity.identifier === undefined ? undefined : handleOf(identity.identifier);
        const person = await whoLogsIn.person(identity, handle);
        if (person === undefined) return refuse('no-access-yet', message('refusal.noAccessYet'));
        await keepReceiver(db, person, identity.email, language);
        const memberships = await membershipsOf(db, person, today());
        const claimed = memberships.find(
          ({ organisation: { number } }) => number !== undefined && number === identity.organisationNumber,
        );
        // A session from before the login is not the one after it: who planted it knows its token.
        const before = await sessionOf(cookies, false);
        if (before !== undefined) await endAll({ hash: before.hash });
        const organisation = await whoLogsIn.actsFor(person, memberships, claimed);
        const token = await beginSession(db, { ...identity, ...browser, person, organisation }, clock.now());
        return done({
          to: await whoLogsIn.leadTo(
            person,
            ownPath(begun.to),
            memberships.length > 1 && organisation === undefined,
          ),
          person,
          cookies: [cookie(sessionCookie, token), cookie(loginCookie)],
        });
      });
    },

    logOut: async (session, isEverywhere) => {
      if (session !== undefined)
        await endAll(isEverywhere ? { person: session.user.id } : { hash: session.hash });
      const back = `${publicUrl}/logged-out`;
      const at = session === undefined ? undefined : await provider.logoutUrl(back).catch(() => undefined);
      return { to: at ?? '/logged-out', cookies: [cookie(sessionCookie), cookie(loginCookie)] };
    },

    // As the person: the database gives them no other's.
    endOwn: ({ hash, user }, which) =>
      endAll(
        which === 'others' ? { person: user.id, but: hash } : { person: user.id, hash: which.hash },
        dbOf(user),
      ),

    logOutBy: (logoutToken) =>
      orRefused('refusal.loginAway', async () => {
        try {
          await endAll(await provider.readLogoutToken(logoutToken));
          return done(undefined);
        } catch (error) {
          if (error instanceof ProviderAway) throw error;
          return refuse('logout-token-invalid', message('refusal.logoutToken'));
        }
      }),

    actFor: async ({ hash, user }, organisation) => {
      const memberships = await membershipsOf(db, user.id, today());
      if (!memberships.some(({ organisation: { id } }) => id === organisation)) return false;
      await actFor(db, { hash, person: user.id }, organisation);
      return true;
    },

    answer: async ({ hash, user, organisation }, invitation, isYes) => {
      const answered = await answerInvitation(dbOf(user), invitation, isYes, clock.now());
      if (typeof answered === 'object' && isYes && organisation === undefined) {
        const memberships = await membershipsOf(db, user.id, today());
        if (memberships.some(({ organisation: { id } }) => id === answered.organisation))
          await actFor(db, { hash, person: user.id }, answered.organisation);
      }
      return answered;
    },

    whenEnded: watchers.whenEnded,
    whenRightsEnd: watchers.whenRightsEnd,
    rightsEnded: watchers.rightsEnded,

    mayStillRead: async ({ hash, user }, assessment) => {
      const session = await findSession(db, hash, clock.now(), false);
      const permitted = session && (await ofPeople.permittedTo(user, assessment, session.organisation));
      return permitted?.includes('readAssessment') === true;
    },
  };
};

/** What a person may, by these rights and the roles that the database gives them. */
const createPermitting = (
  rights: Rights,
  dbOf: (user: User, organisation?: string) => Database,
  today: () => string,
): Permitting => {
  const mayAdminister = (roles: readonly Role[]): boolean =>
    rights.inOrganisation(roles).includes('administerAccess');
  return {
    mayAdminister,
    permittedBy: rights.toAssessment,
    policyFor: rights.policyFor,
    permittedTo: async (user, assessment, organisation) => {
      const own = dbOf(user, organisation);
      const { roles, relation } = await rolesAndRelation(own, user.id, assessment, today());
      const rolesIn = (one: string | undefined): readonly Role[] =>
        roles.flatMap(({ organisation: of, role }) => (of === one ? [role] : []));
      const isAdministrator = roles.some((one) => mayAdminister(rolesIn(one.organisation)));
      const here = [
        ...rights.inOrganisation(rolesIn(organisation)).filter((action) => action !== 'administerAccess'),
        ...(isAdministrator ? (['administerAccess'] as const) : []),
      ];
      if (assessment === undefined) return [...rights.here(), ...here];
      const there = relation === undefined ? [] : rights.toAssessment(relation);
      // Of what one may not read, nothing is said, not even what one may do elsewhere.
      return there.includes('readAssessment') ? [...there, ...here] : [];
    },
  };
};

const failed = (why: 'refusal.loginFailed' | 'refusal.loginNotBegun') => refuse('login-failed', message(why));

const orRefused = async <Value>(
  why: 'refusal.loginAway',
  make: () => Promise<Result<Value>>,
): Promise<Result<Value>> => {
  try {
    return await make();
  } catch (error) {
    if (error instanceof ProviderAway) return refuse('login-unavailable', message(why));
    throw error;
  }
};
