import { message } from '@risikobilde/words';
import { openApiInParts } from '@risikobilde/api';
import { done, foundOr } from '../../base/refusal.js';
import { refuseFault, stopping } from '../problems.js';
import { version } from '../../base/version.js';
import { inParts } from '../../base/in-parts.js';
import { type Handlers, sendText } from '../handler.js';
import { languageAsked } from '../request-language.js';
import { apiPage } from '../pages/api-page.js';
import { errorPage } from '../pages/error-page.js';
import { styleSheet } from '../../base/html.js';

const html = { type: 'text/html; charset=utf-8' };

// Made when first asked for: most who use the server never ask.
let document: Promise<{ readonly json: string; readonly page: string }> | undefined;
const described = () =>
  (document ??= inParts(openApiInParts(version)).then((api) => ({
    json: JSON.stringify(api),
    page: apiPage(api),
  })));

export const pageHandlers = {
  'GET /api': async () => sendText((await described()).page, html),
  'GET /api/openapi.json': async () => sendText((await described()).json),
  'GET /api/page.css': () => sendText(styleSheet, { type: 'text/css; charset=utf-8' }),

  'GET /errors/:code': ({ params: { code }, request }) => {
    const language = languageAsked(request);
    const page = foundOr(errorPage(code, language), message('refusal.noCode', { code }));
    const headers = { 'content-language': language, vary: 'Accept-Language' };
    return page.ok ? sendText(page.value, { ...html, headers }) : page;
  },

  // Also when the database is away: it must not be a reason to end the server, which waits for it.
  'GET /health': () => done({ ok: true }),

  'GET /ready': async ({ services: { readiness } }) => {
    if (readiness.isStopping()) return { ok: false, refusal: stopping };
    const now = await readiness.now();
    return now === 'well' ? done({ ok: true }) : refuseFault(now.fault, now.why);
  },
} satisfies Partial<Handlers>;
