import { Readable } from 'node:stream';
import type { Access, PageAsked, RouteName } from '@risikobilde/api';
import {
  type EndedAccess,
  endGrant,
  endMembership,
  giveGrant,
  giveMembership,
} from '../../commands/give-access.js';
import { agreeToException, askException, endException } from '../../commands/except-from-roles.js';
import type { Logins } from '../../auth/logins.js';
import { mayNot } from '../../auth/permissions.js';
import { message } from '@risikobilde/words';
import { done, refuse, type Result } from '../../base/refusal.js';
import { archiveOf } from '../../archive/archive.js';
import { registerMachine } from '../../commands/register-machine.js';
import type { Services } from '../../services.js';
import { presentGiven, readAccess } from '../../store/access.js';
import { findRow } from '../../store/find-row.js';
import { listMachines } from '../../store/machines.js';
import { askForLook } from '../../store/notices.js';
import { type HandlerRequest, type Handlers, sendText } from '../handler.js';
import { pageAfter } from '../page-of.js';

export const accessHandlers = {
  'GET /api/access': async (asked) => {
    const giver = await giverOf(asked);
    if (!giver.ok) return giver;
    const { administered, logins } = giver.value;
    const { db } = asked.services;
    const access = await readAccess(db, administered, logins.today(), asked.user.id);
    const machines = logins.machines && {
      issuer: logins.machines.settings.issuer,
      audience: logins.machines.settings.audience,
      scopes: logins.machines.settings.scopes,
      clients: (await listMachines(db, administered)).map(({ given, ...client }) => ({
        ...client,
        ...presentGiven(given, logins.today()),
      })),
    };
    return pageOfAccess(
      { ...access, identifier: logins.identifier, ...(machines && { machines }) },
      asked.query,
    );
  },
  // Sent as it is read: what is wrong midway cuts it off before its manifest, and whoever has it can tell.
  'GET /api/access/organisations/:organisation/archive': async (asked) => {
    const giver = await giverOf(asked);
    if (!giver.ok) return giver;
    const { services, params } = asked;
    const { administered, logins } = giver.value;
    const { organisation } = params;
    // Whether there is another organisation of that name is nobody's business.
    if (!administered.includes(organisation))
      return refuse('not-found', message('refusal.notAdministered', { organisation }));
    const archive = archiveOf({
      db: services.within({ organisation }),
      access: services.db,
      organisation,
      today: logins.today(),
      now: services.clock.now(),
    });
    const sent = sendText(Readable.from(archive), {
      type: 'application/zip',
      headers: {
        'cache-control': 'no-store',
        'content-disposition': `attachment; filename="arkiv-${logins.today()}.zip"`,
      },
    });
    return { ...sent, reading: { of: { organisation }, kind: 'archive' } };
  },
  'POST /api/access/memberships': async (asked) => {
    const giver = await giverOf(asked);
    return giver.ok ? giveMembership(asked.services, giver.value, asked.body) : giver;
  },
  'POST /api/access/machines': async (asked) => {
    const giver = await giverOf(asked);
    if (!giver.ok) return giver;
    return giver.value.logins.machines === undefined
      ? refuse('access-invalid', message('refusal.access.noMachines'))
      : registerMachine(asked.services, giver.value, asked.body);
  },
  'POST /api/access/memberships/:given/end': async (asked) => {
    const giver = await giverOf(asked);
    if (!giver.ok) return giver;
    const { given } = asked.params;
    return rightsEnded(
      giver.value,
      await endMembership(asked.services, giver.value, given, asked.body.reason),
    );
  },
  'POST /api/access/grants': async (asked) => {
    const giver = await giverOf(asked);
    if (!giver.ok) return giver;
    const given = await giveGrant(asked.services, giver.value, asked.body);
    if (given.ok) await tellSoon(asked.services, asked.body.assessment);
    return given;
  },
  'POST /api/access/grants/:given/end': async (asked) => {
    const giver = await giverOf(asked);
    if (!giver.ok) return giver;
    const { given } = asked.params;
    return rightsEnded(giver.value, await endGrant(asked.services, giver.value, given, asked.body.reason));
  },
  'POST /api/access/exceptions': async (asked) => {
    const giver = await giverOf(asked);
    return giver.ok ? askException(asked.services, giver.value, asked.body) : giver;
  },
  'POST /api/access/exceptions/:given/agree': async (asked) => {
    const giver = await giverOf(asked);
    if (!giver.ok) return giver;
    return rightsEnded(giver.value, await agreeToException(asked.services, giver.value, asked.params.given));
  },
  'POST /api/access/exceptions/:given/end': async (asked) => {
    const giver = await giverOf(asked);
    if (!giver.ok) return giver;
    const { given } = asked.params;
    return rightsEnded(
      giver.value,
      await endException(asked.services, giver.value, given, asked.body.reason),
    );
  },
} satisfies Partial<Handlers>;

/** Whoever was given a role to an assessment is told of it at the next look. */
const tellSoon = async (services: Pick<Services, 'db' | 'within'>, assessment: string): Promise<void> => {
  const row = await findRow(services.db, assessment);
  if (row.ok)
    await askForLook(
      services.within({ organisation: row.value.organisation, work: 'notices' }),
      row.value.key,
    );
};

/** Those whose rights are others now are asked for them again where they have a stream open. */
const rightsEnded = (
  { logins }: { readonly logins: Pick<Logins, 'rightsEnded'> },
  ended: Result<EndedAccess>,
): Result<undefined> => {
  if (!ended.ok) return ended;
  logins.rightsEnded(ended.value.person);
  return done(undefined);
};

/** A page of the lists of who has access, one after the other; what is no list of people or assessments is on every page. */
const pageOfAccess = (access: Access, asked: PageAsked): Result<Access> => {
  const { memberships, exceptions, apart, assessments, grants, machines, others } = access;
  const clients = machines?.clients ?? [];
  const all = [
    ...memberships.map((of) => ({ list: 'memberships', of, name: `role~${of.id}` }) as const),
    ...exceptions.map((of) => ({ list: 'exceptions', of, name: `exception~${of.id}` }) as const),
    ...apart.map((of) => ({ list: 'apart', of, name: `apart~${of.organisation}~${of.person.id}` }) as const),
    ...clients.map((of) => ({ list: 'clients', of, name: `machine~${of.id}` }) as const),
    ...assessments.map(
      (of) => ({ list: 'assessments', of, name: `assessment~${of.organisation}~${of.id}` }) as const,
    ),
    ...grants.map((of) => ({ list: 'grants', of, name: `grant~${of.id}` }) as const),
    ...others.map((of) => ({ list: 'others', of, name: `organisation~${of.id}` }) as const),
  ];
  const read = pageAfter(all, ({ name }) => name, asked);
  if (!read.ok) return read;
  const { page, next } = read.value;
  return done({
    ...access,
    memberships: page.flatMap((one) => (one.list === 'memberships' ? [one.of] : [])),
    exceptions: page.flatMap((one) => (one.list === 'exceptions' ? [one.of] : [])),
    apart: page.flatMap((one) => (one.list === 'apart' ? [one.of] : [])),
    assessments: page.flatMap((one) => (one.list === 'assessments' ? [one.of] : [])),
    grants: page.flatMap((one) => (one.list === 'grants' ? [one.of] : [])),
    others: page.flatMap((one) => (one.list === 'others' ? [one.of] : [])),
    ...(machines && {
      machines: {
        ...machines,
        clients: page.flatMap((one) => (one.list === 'clients' ? [one.of] : [])),
      },
    }),
    ...next,
  });
};

/** Who gives, and in which organisations. */
export const giverOf = async ({
  services: { auth },
  user,
}: Pick<HandlerRequest<RouteName>, 'services' | 'user'>) => {
  const { logins } = auth;
  if (logins === undefined) return refuse('not-permitted', mayNot(auth, user, 'administerAccess'));
  const memberships = await logins.membershipsOf(user);
  const administered = memberships.flatMap(({ organisation, roles }) =>
    logins.mayAdminister(roles) ? [organisation.id] : [],
  );
  if (administered.length === 0) return refuse('not-permitted', mayNot(auth, user, 'administerAccess'));
  return done({ user, logins, administered });
};
