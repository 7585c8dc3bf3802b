import { message } from '@risikobilde/words';
import { apiProblemCodes, openApi } from '@risikobilde/api';
import { problemCodes } from '@risikobilde/files';
import { done, found } from '../../refusal.js';
import { refuseFault } from '../problems.js';
import { version } from '../../files/version.js';
import { type Handlers, written } from '../handler.js';
import { apiPage } from '../pages/api-page.js';
import { errorPage, type ErrorText } from '../pages/error-page.js';
import { styleSheet } from '../pages/html.js';

const errorTexts = new Map<string, ErrorText>([
  ...Object.entries(problemCodes),
  ...Object.entries(apiProblemCodes),
]);
const html = { type: 'text/html; charset=utf-8' };

// Made when first asked for: most who use the server never ask.
let document: { readonly json: string; readonly page: string } | undefined;
const described = () => {
  if (document === undefined) {
    const api = openApi(version);
    document = { json: JSON.stringify(api), page: apiPage(api) };
  }
  return document;
};

export const pageHandlers = {
  'GET /api': () => written(described().page, html),
  'GET /api/openapi.json': () => written(described().json),
  'GET /api/page.css': () => written(styleSheet, { type: 'text/css; charset=utf-8' }),

  'GET /errors/:code': ({ params: { code } }) => {
    const text = found(errorTexts.get(code), message('refusal.noCode', { code }));
    return text.ok ? written(errorPage(code, text.value), html) : text;
  },

  // Also when the database is away: it must not be a reason to end the server, which waits for it.
  'GET /health': () => done({ ok: true }),

  'GET /ready': async ({ services: { readiness } }) => {
    const now = await readiness.now();
    return now === 'well' ? done({ ok: true }) : refuseFault(now.fault, now.why);
  },
} satisfies Partial<Handlers>;
