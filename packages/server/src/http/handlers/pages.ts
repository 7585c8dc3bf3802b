import { message } from '@risikobilde/words';
import { apiProblemCodes, openApi } from '@risikobilde/api';
import { problemCodes } from '@risikobilde/files';
import { sql } from 'kysely';
import { done, found } from '../../refusal.js';
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

  'GET /health': async ({ services: { db } }) => {
    await sql`select 1`.execute(db);
    return done({ ok: true });
  },
} satisfies Partial<Handlers>;
