import { apiProblemCodes, type RouteName } from '@risikobilde/api';
import { message } from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';
import { browserOf } from '../../base/browser-of.js';
import type { LedOn, Logins } from '../../auth/logins.js';
import { done, type Refusal, refuse, type Result } from '../../base/refusal.js';
import { type HandlerRequest, type Handlers, noContent, sendText } from '../handler.js';
import { readKept } from '../../store/personal-data.js';
import { languageAsked } from '../request-language.js';
import { tellOfLogin, tellRefused } from '../security-events.js';
import { loginPage, refusedPage } from '../pages/login-pages.js';

type From = Pick<HandlerRequest<RouteName>, 'services' | 'request' | 'reply'>;

export const loginHandlers = {
  'GET /login': async (asked) => {
    const logins = loginsOf(asked);
    if (!logins.ok) return logins;
    return leadOn(asked, await logins.value.begin(asked.query.to));
  },

  'GET /login/callback': async (asked) => {
    const logins = loginsOf(asked);
    if (!logins.ok) return logins;
    const { url, headers } = asked.request;
    const at = url.indexOf('?');
    const led = await logins.value.end(headers.cookie, at < 0 ? '' : url.slice(at), {
      ...browserOf(headers['user-agent']),
      language: languageAsked(asked.request),
    });
    if (led.ok) tellOfLogin(asked.request, 'logged-in', led.value.person);
    return leadOn(asked, led);
  },

  'GET /logged-out': (asked) => {
    const logins = loginsOf(asked);
    if (!logins.ok) return logins;
    const language = languageAsked(asked.request);
    const headers = { 'content-language': language, vary: 'Accept-Language' };
    return sendText(loginPage(wordsOf[language].t, language), { type: 'text/html; charset=utf-8', headers });
  },

  'POST /logout': (asked) => logOut(asked, false),
  'POST /logout/everywhere': (asked) => logOut(asked, true),

  'POST /logout/backchannel': async (asked) => {
    const logins = loginsOf(asked);
    if (!logins.ok) return logins;
    const out = await logins.value.logOutBy(asked.body.logout_token);
    if (out.ok) tellOfLogin(asked.request, 'logged-out-by-provider');
    return out.ok ? noContent : out;
  },

  'POST /api/session/organisation': async (asked) => {
    const { login, body } = asked;
    const logins = loginsOf(asked);
    if (!logins.ok) return logins;
    const isDone = login !== undefined && (await logins.value.actFor(login, body.organisation));
    return isDone ? noContent : refuse('not-found', message('refusal.noOrganisation'));
  },

  'POST /api/session/invitations/:invitation': async (asked) => {
    const { login, body, params } = asked;
    const logins = loginsOf(asked);
    if (!logins.ok) return logins;
    const answered = login && (await logins.value.answer(login, params.invitation, body.answer === 'yes'));
    if (answered === 'apart') return refuse('access-invalid', message('refusal.access.apartOwn'));
    return answered === undefined ? refuse('not-found', message('refusal.noInvitation')) : noContent;
  },

  'GET /api/session/kept': async (asked) => {
    const logins = loginsOf(asked);
    if (!logins.ok) return logins;
    const { services, user, login } = asked;
    // With what this process has just noted.
    await services.noteReadings.write();
    const { controller, today } = logins.value;
    const own = { person: user.id, own: login?.hash, today: today(), now: services.clock.now() };
    const kept = await readKept(services.db, own);
    if (kept === undefined) return refuse('not-logged-in', message('refusal.notLoggedIn'));
    return done({ ...kept, ...(controller !== undefined && { controller }) });
  },

  'DELETE /api/session/logins/:login': async (asked) => {
    const ended = await endOwn(asked, { hash: asked.params.login });
    if (!ended.ok) return ended;
    return ended.value.ended > 0 ? noContent : refuse('not-found', message('refusal.noLogin'));
  },

  'POST /api/session/logins/end-others': (asked) => endOwn(asked, 'others'),
} satisfies Partial<Handlers>;

const endOwn = async (
  asked: From & Pick<HandlerRequest<RouteName>, 'login'>,
  which: Parameters<Logins['endOwn']>[1],
): Promise<Result<{ readonly ended: number }>> => {
  const logins = loginsOf(asked);
  if (!logins.ok) return logins;
  const { login, request } = asked;
  if (login === undefined) return refuse('not-logged-in', message('refusal.notLoggedIn'));
  const ended = await logins.value.endOwn(login, which);
  if (ended > 0) tellOfLogin(request, 'ended-own-logins', login.user.id);
  return done({ ended });
};

/** How people log in here; without logins there is nothing at these addresses. */
const loginsOf = ({ services, request }: From): Result<Logins> => {
  const { logins } = services.auth;
  const address = `${request.method} ${request.url.split('?')[0] ?? ''}`;
  return logins === undefined
    ? refuse('not-found', message('refusal.nothingAt', { address: address.slice(0, 200) }))
    : done(logins);
};

/** Sends the browser on; a person who looks at a refusal gets a page with what to do. */
const leadOn = ({ request, reply }: From, led: Result<LedOn>) => {
  if (!led.ok) return isPageAsked(request) ? refusedAsPage(request, led.refusal) : led;
  const { to, cookies } = led.value;
  void reply.header('set-cookie', [...cookies]);
  return { ok: true, written: undefined, status: 303, headers: { location: to } } as const;
};

const isPageAsked = ({ headers }: From['request']): boolean => headers.accept?.includes('text/html') === true;

const refusedAsPage = (request: From['request'], refusal: Refusal) => {
  const language = languageAsked(request);
  tellRefused(request, refusal.code);
  const { status } = apiProblemCodes[refusal.code];
  const headers = { 'content-language': language, vary: 'Accept-Language' };
  const page = refusedPage(wordsOf[language], language, refusal);
  return { ...sendText(page, { type: 'text/html; charset=utf-8', headers }), status };
};

const logOut = async (asked: From & Pick<HandlerRequest<RouteName>, 'login'>, isEverywhere: boolean) => {
  const logins = loginsOf(asked);
  if (!logins.ok) return logins;
  if (isEverywhere && asked.login === undefined)
    return refuse('not-logged-in', message('refusal.notLoggedIn'));
  const { to, cookies } = await logins.value.logOut(asked.login, isEverywhere);
  if (asked.login !== undefined)
    tellOfLogin(asked.request, isEverywhere ? 'logged-out-everywhere' : 'logged-out', asked.login.user.id);
  void asked.reply.header('set-cookie', [...cookies]).header('clear-site-data', '"cache"');
  return done({ to });
};
