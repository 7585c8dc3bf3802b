import { textSchema } from '@risikobilde/core';
import { z } from 'zod';
import { exceptionSchema, givenSchema, roleSchema } from './access.js';
import { addressSchema } from './address.js';
import { organisationSchema } from './answers.js';
import { loginSchema } from './logins.js';
import { choiceFields } from './notices.js';
import { ownReadSchema } from './readings.js';
import { daySchema, type Of } from './typed.js';

const invitationSchema = z
  .strictObject({
    id: z.string(),
    organisation: organisationSchema,
    role: roleSchema,
    given: z.string().describe('A moment in UTC'),
    by: z.string().describe('The name of whoever gives it'),
    reason: z.string().optional(),
    until: daySchema.optional().describe('The last day that it would be in force, Central European time'),
    title: textSchema.optional().describe('Of the assessment, where it is to one alone'),
    isOpen: z.boolean().describe('Whether you can say yes to it'),
  })
  .meta({ id: 'Invitation' });
export type Invitation = Of<typeof invitationSchema>;

/** What is kept of a person outside the assessments: what they have written there is the assessments'. */
export const keptSchema = z
  .strictObject({
    asked: z.string().describe('When it was as it says here, a moment in UTC'),
    controller: z
      .string()
      .optional()
      .describe('Who says that they answer for it, and how they are reached, as the installation is set up'),
    person: z.strictObject({
      id: z.string(),
      name: z.string().describe('As whoever gave you the first role that you said yes to wrote it'),
      created: z.string().describe('A moment in UTC'),
      login: z
        .strictObject({ issuer: z.string(), subject: z.string() })
        .optional()
        .describe('What the identity provider knows you by'),
      isHashKept: z.boolean().describe('Whether a keyed hash is kept of what you were found by at first'),
    }),
    invitations: z
      .array(invitationSchema)
      .describe('Roles that you are offered; and those you were and never said yes to'),
    logins: z.array(loginSchema).describe('The one that was used last first'),
    roles: z.array(givenSchema.extend({ organisation: organisationSchema })),
    exceptions: z
      .array(exceptionSchema.extend({ organisation: organisationSchema }))
      .describe('That you may contribute while you are data protection officer'),
    shared: z.array(
      givenSchema.extend({
        assessment: addressSchema.optional().describe('Left out where you may not read it any more'),
        title: textSchema.optional(),
      }),
    ),
    links: z
      .array(
        z.strictObject({
          made: z.string().describe('A moment in UTC'),
          until: daySchema.describe('The last day that it works, Central European time'),
          withdrawn: z.string().optional().describe('A moment in UTC'),
          assessment: addressSchema.optional().describe('Left out where you may not read it any more'),
          title: textSchema.optional(),
        }),
      )
      .describe('Links to drafts that you made; the secret in them is not kept'),
    notices: z.strictObject({
      address: z.string().optional(),
      ...choiceFields,
      kept: z.int().describe('How many are kept of what you were told'),
    }),
    readings: z
      .array(ownReadSchema)
      .describe('What you opened, took out and printed, newest first, for as long as whose it is keeps it'),
    feeds: z.array(z.strictObject({ made: z.string(), withdrawn: z.string().optional() })),
  })
  .meta({ id: 'Kept' });
export type PersonalData = Of<typeof keptSchema>;
