import { z } from 'zod';
import {
  accessSchema,
  endRequestSchema,
  exceptionRequestSchema,
  machineRequestSchema,
  givenAnswerSchema,
  membershipRequestSchema,
  grantRequestSchema,
} from './access.js';
import { inPages } from './pages.js';
import type { Route } from './route.js';

const given = z.strictObject({ given: z.string().max(100) });

/** Who has which role, for those who administer it. */
export const accessRoutes = {
  'GET /api/access': {
    summary:
      'Who has which role in the organisations that you administer, and what is shared with whom: the lists one after the other, a page of them all at a time',
    right: 'administerAccess',
    query: z.strictObject(inPages()),
    answers: { 200: accessSchema },
    refusals: [],
  },
  'GET /api/access/organisations/:organisation/archive': {
    summary: 'Everything an organisation that you administer owns, with its history, as one zip',
    right: 'administerAccess',
    params: z.strictObject({ organisation: z.string().max(100) }),
    answers: {
      200: {
        type: 'application/zip',
        description:
          'For each assessment its folder, every event and comment, its files, releases and editions; who had which role when; and `manifest.json` with the SHA-256 of each file, last',
      },
    },
    refusals: ['not-found'],
    isHeavy: true,
  },
  'POST /api/access/memberships': {
    summary: 'Give somebody a role in an organisation',
    right: 'administerAccess',
    body: membershipRequestSchema,
    answers: { 201: givenAnswerSchema },
    refusals: ['not-found', 'access-invalid'],
  },
  'POST /api/access/machines': {
    summary:
      'Register a machine client in an organisation, with a role; it is ended as the role is (memberships)',
    right: 'administerAccess',
    body: machineRequestSchema,
    answers: { 201: givenAnswerSchema },
    refusals: ['not-found', 'access-invalid'],
  },
  'POST /api/access/memberships/:given/end': {
    summary: 'End a role in an organisation',
    right: 'administerAccess',
    params: given,
    body: endRequestSchema,
    answers: { 204: null },
    refusals: ['not-found', 'access-invalid'],
  },
  'POST /api/access/grants': {
    summary: 'Share an assessment with a person or an organisation',
    right: 'administerAccess',
    body: grantRequestSchema,
    answers: { 201: givenAnswerSchema },
    refusals: ['not-found', 'access-invalid'],
  },
  'POST /api/access/grants/:given/end': {
    summary: 'End a grant of an assessment',
    right: 'administerAccess',
    params: given,
    body: endRequestSchema,
    answers: { 204: null },
    refusals: ['not-found'],
  },
  'POST /api/access/exceptions': {
    summary:
      'Ask that a data protection officer may contribute too (GDPR article 38(6)): in force when a second administrator has agreed',
    right: 'administerAccess',
    body: exceptionRequestSchema,
    answers: { 201: givenAnswerSchema },
    refusals: ['not-found', 'access-invalid'],
  },
  'POST /api/access/exceptions/:given/agree': {
    summary: 'Agree to an exception, as another administrator than who asked and than who it is for',
    right: 'administerAccess',
    params: given,
    answers: { 204: null },
    refusals: ['not-found', 'access-invalid'],
  },
  'POST /api/access/exceptions/:given/end': {
    summary: 'End an exception, or what was asked for and not agreed to',
    right: 'administerAccess',
    params: given,
    body: endRequestSchema,
    answers: { 204: null },
    refusals: ['not-found'],
  },
} as const satisfies Readonly<Record<string, Route>>;
