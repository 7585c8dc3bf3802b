import { languages } from '@risikobilde/core';
import { z } from 'zod';
import { addressSchema } from './address.js';
import { commentSchema } from './comments.js';
import { editionAddressed, shareToken } from './edition-routes.js';
import { feedbackAnswerSchema, feedbackListSchema } from './feedback.js';
import type { Media, Route } from './route.js';

const html = (description: string): Media => ({ type: 'text/html', description });

/** Which sentence: the page of the document and the number of the paragraph in it; 0 is the page as a whole. */
const sentence = z.strictObject({
  side: z
    .string()
    .max(200)
    .regex(new RegExp(`^(${languages.join('|')})/[0-9a-z][0-9a-z-]*\\.html$`))
    .describe('The page that was read: `nb/conclusion.html`'),
  setning: z.coerce.number<number | string>().int().min(0).max(100_000),
  sendt: z.literal('ja').optional().describe('The page that says thank you'),
});
// As a browser sends a form: a field that is left empty is there and empty. What is wrong is said on the form itself.
const field = z.string().max(20_000).default('');
const sent = z.object({
  tekst: field,
  navn: field,
  epost: field,
  nettsted: field.describe('Nobody sees it; what fills it in is a program, and is not heard'),
  lest: field.describe('What the form showed, so that nothing is said of a text that has changed since'),
});
const form = {
  200: html('The form, with the sentence quoted; or that it is sent'),
  410: html('That nobody takes feedback here, or that the link no longer works'),
};
const answered = {
  303: null,
  410: html('That nobody takes feedback here, or that the link no longer works'),
  422: html('The form, with what was sent and what is to be put right'),
  429: html('The form, where too much has come from one place'),
};

const assessment = z.strictObject({ id: addressSchema });

/** What readers without an account say of a sentence, and what becomes of it. */
export const feedbackRoutes = {
  'GET /pub/:id/:version/tilbakemelding': {
    summary: 'The form for feedback on a sentence of an edition',
    right: 'anyone',
    params: editionAddressed,
    query: sentence,
    answers: form,
    refusals: ['not-found'],
  },
  'POST /pub/:id/:version/tilbakemelding': {
    summary:
      'Send feedback on a sentence of an edition; it waits until somebody who writes in the assessment answers it',
    right: 'anyone',
    params: editionAddressed,
    query: sentence,
    body: sent,
    form: true,
    answers: answered,
    refusals: ['not-found'],
  },
  'GET /utkast/:token/tilbakemelding': {
    summary: 'The form for feedback on a sentence of a draft that somebody shared',
    right: 'anyone',
    params: shareToken,
    query: sentence,
    answers: form,
    refusals: ['not-found', 'took-too-long'],
    isHeavy: true,
  },
  'POST /utkast/:token/tilbakemelding': {
    summary: 'Send feedback on a sentence of a draft that somebody shared',
    right: 'anyone',
    params: shareToken,
    query: sentence,
    body: sent,
    form: true,
    answers: answered,
    refusals: ['not-found', 'took-too-long'],
    isHeavy: true,
  },
  'GET /api/assessments/:id/feedback': {
    summary: 'What readers have sent and nobody has answered; it counts as nothing until then',
    right: 'editAssessment',
    reads: 'opened',
    params: assessment,
    answers: { 200: feedbackListSchema },
    refusals: ['not-found'],
  },
  'POST /api/assessments/:id/feedback/:feedback/answer': {
    summary:
      'Answer feedback: make it a comment or a doubt, or decline it with a reason; its name and address are then gone',
    right: 'editAssessment',
    params: assessment.extend({ feedback: z.string().max(100) }),
    body: feedbackAnswerSchema,
    answers: { 200: commentSchema },
    refusals: ['not-found', 'edit-invalid', 'edit-conflict', 'step-not-possible'],
  },
} as const satisfies Readonly<Record<string, Route>>;
