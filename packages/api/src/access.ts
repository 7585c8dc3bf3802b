import { addressSchema } from './address.js';
import { textSchema, wants } from '@risikobilde/core';
import { z } from 'zod';
import { organisationSchema, userSchema } from './answers.js';
import { nextPage } from './pages.js';
import { daySchema, nameSchema, type Of } from './typed.js';

/** What somebody is in an organisation, or to one assessment; `policies/` says what each may do. */
export const roles = [
  'reader',
  'contributor',
  'riskOwner',
  'dataProtectionOfficer',
  'approver',
  'administrator',
  'auditor',
] as const;
export type Role = (typeof roles)[number];
export const roleSchema = z.enum(roles);

/** What a machine client may do with its tokens: only read, or write too. Who may write may read. */
export const machineScopes = ['read', 'write'] as const;
export type MachineScope = (typeof machineScopes)[number];
/** The roles that a machine client can have: every other role is of somebody who answers for something. */
export const machineRoles = ['reader', 'contributor'] as const satisfies readonly Role[];

const why = z.string().trim().min(1).max(500);
const until = daySchema
  .optional()
  .describe('The last day it is in force, Central European time; an auditor must have one');

/** A role in an organisation, or a grant on one assessment, as it was given and ended. It is never removed. */
export const givenSchema = z.strictObject({
  id: z.string(),
  role: roleSchema,
  given: z.string().describe('A moment in UTC'),
  givenBy: userSchema,
  reason: z.string().optional(),
  until,
  ended: z
    .strictObject({ when: z.string(), by: userSchema, reason: z.string() })
    .optional()
    .describe('Left out while it is in force, or until its last day is past'),
  invited: z
    .strictObject({
      name: z.string().describe('As whoever gave it wrote'),
      accepted: z.string().optional().describe('A moment in UTC'),
      declined: z.string().optional().describe('A moment in UTC'),
    })
    .optional()
    .describe('Left out where it was given to somebody who had a role there'),
  isInForce: z.boolean(),
  isOffered: z.boolean().describe('Whether it is nobody’s until they have said yes'),
});

/** That a data protection officer contributes too, as an organisation has assessed it (GDPR article 38(6)). It is never removed. */
export const exceptionSchema = z.strictObject({
  id: z.string(),
  reason: z.string().describe('Why the tasks do not conflict'),
  until: daySchema.describe('The last day it is in force, Central European time'),
  asked: z.string().describe('A moment in UTC'),
  askedBy: userSchema,
  agreed: z
    .strictObject({ when: z.string(), by: userSchema })
    .optional()
    .describe('Left out until a second administrator has agreed'),
  ended: z.strictObject({ when: z.string(), by: userSchema, reason: z.string() }).optional(),
  isInForce: z.boolean(),
  isWaiting: z.boolean().describe('Whether a second administrator is still to agree'),
});

export const accessSchema = z
  .strictObject({
    organisations: z.array(organisationSchema).describe('Those that you administer'),
    identifier: z.enum(['pid', 'email', 'oid']).describe('What a person is found by at the first login'),
    memberships: z.array(
      givenSchema.extend({
        person: userSchema.optional().describe('Left out until they have said yes'),
        organisation: z.string(),
      }),
    ),
    assessments: z
      .array(z.strictObject({ id: z.string(), title: textSchema, organisation: z.string() }))
      .describe('The assessments of those organisations'),
    grants: z.array(
      givenSchema.extend({
        assessment: z.string(),
        person: userSchema.optional(),
        organisation: organisationSchema.optional(),
      }),
    ),
    exceptions: z
      .array(
        exceptionSchema.extend({
          organisation: z.string(),
          person: userSchema,
          mayAgree: z.boolean().describe('Whether you are one who may agree to it'),
        }),
      )
      .describe('Data protection officers who contribute too'),
    apart: z
      .array(z.strictObject({ organisation: z.string(), person: userSchema, roles: z.array(roleSchema) }))
      .describe(
        'Data protection officers with another role there that writes or decides, and no exception for it: they decide nothing',
      ),
    machines: z
      .strictObject({
        issuer: z.string(),
        audience: z.string().describe('What a token must be for (`aud`), asked for as `resource`'),
        scopes: z.strictObject({ read: z.string(), write: z.string() }),
        clients: z.array(
          givenSchema.extend({
            machine: userSchema,
            organisation: z.string(),
            clientId: z.string(),
            scopes: z.array(z.enum(machineScopes)),
          }),
        ),
      })
      .optional()
      .describe('Machine clients; left out where the installation takes no tokens'),
    ...nextPage,
    others: z.array(organisationSchema).describe('Organisations here that an assessment may be shared with'),
  })
  .meta({ id: 'Access' });
export type Access = Of<typeof accessSchema>;

/** Somebody who is known here already, or whoever is found by what they are told by at a login. */
const whom = {
  person: z.string().max(100).optional().describe('The id of somebody who has a role already'),
  identifier: z
    .string()
    .trim()
    .min(3)
    .max(254)
    .optional()
    .describe('What they are found by; kept only as a keyed hash'),
  name: nameSchema(200)
    .optional()
    .describe('What you call them: shown until they have said yes; no national identity number'),
};

export const membershipRequestSchema = z
  .strictObject({
    organisation: z.string().max(100),
    ...whom,
    role: roleSchema,
    until,
    reason: why.optional().describe('An auditor must have one'),
  })
  .meta({ id: 'MembershipRequest' });
export type MembershipRequest = Of<typeof membershipRequestSchema>;

export const grantRequestSchema = z
  .strictObject({
    assessment: addressSchema,
    organisation: z
      .string()
      .max(100)
      .optional()
      .describe('Everybody with a role in it, as readers or auditors'),
    ...whom,
    role: roleSchema,
    until,
    reason: why,
  })
  .meta({ id: 'GrantRequest' });
export type GrantRequest = Of<typeof grantRequestSchema>;

export const machineRequestSchema = z
  .strictObject({
    organisation: z.string().max(100).describe('The organisation that its tokens are given to (`consumer`)'),
    name: nameSchema(100).describe('What the history calls it'),
    clientId: z
      .string()
      .trim()
      .regex(/^[\x21-\x7e]{3,200}$/, wants('clientId'))
      .describe('What the issuer of the tokens calls it (`client_id`)'),
    role: z.enum(machineRoles),
    scopes: z.array(z.enum(machineScopes)).min(1).max(2),
    until: daySchema.describe('The last day it is in force, Central European time'),
    reason: why,
  })
  .meta({ id: 'MachineRequest' });
export type MachineRequest = Of<typeof machineRequestSchema>;

export const exceptionRequestSchema = z
  .strictObject({
    organisation: z.string().max(100),
    person: z.string().max(100).describe('The id of somebody who has a role there'),
    until: daySchema.describe('The last day it is in force, Central European time; at most a year on'),
    reason: why.describe('Why the tasks do not conflict: it is printed'),
  })
  .meta({ id: 'ExceptionRequest' });
export type ExceptionRequest = Of<typeof exceptionRequestSchema>;

export const endRequestSchema = z.strictObject({ reason: why }).meta({ id: 'EndRequest' });
export const givenAnswerSchema = z.strictObject({ id: z.string() });
