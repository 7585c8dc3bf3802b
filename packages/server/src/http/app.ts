import { message } from '@risikobilde/words';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Action, User } from '@risikobilde/api';
import type { Services } from '../services.js';
import type { Machine } from '../store/machines.js';
import type { Session } from '../store/sessions.js';
import { boundConnections, mostConnections, waits } from './connections.js';
import { refuseStrangers } from './guards.js';
import type { Log } from '../base/log.js';
import { identify } from './identify.js';
import { observe, requestId } from './observe.js';
import { directives } from './pages/content-policy.js';
import { htmlType } from './pages/published-page.js';
import { refusalOf, sendProblem, stopping } from './problems.js';
import { holdLimits, type Limits, limitsWith } from './limits.js';
import { readBytes } from './read-bytes.js';
import { BodyRefused, readJson } from './read-json.js';
import { refusedByWall, registerRoutes } from './register-routes.js';
import { isWalled } from '../store/faults.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, as `auth` says; with logins, `nobody` until they have logged in. */
    user: User;
    login: Session | undefined;
    /** The machine client that asks with a token. */
    machine: Machine | undefined;
    permitted: readonly Action[];
  }
}

export type AppOptions = {
  /** The folder of the built web application; without it only the API is served. */
  readonly webDir?: string | undefined;
  /** Where they are others than usual. */
  readonly limits?: Partial<Limits> | undefined;
  readonly log: Log;
};

const megabyte = 1024 * 1024;

/** Everything that answers, put together and not yet listening. */
export const createApp = async (services: Services, options: AppOptions): Promise<FastifyInstance> => {
  const { auth } = services;
  // As the framework knows it: what more it can is nothing that a request is told of.
  const logger: FastifyBaseLogger = options.log;
  const app = fastify({
    bodyLimit: megabyte,
    // Whose word is taken for the address that a request comes from; nothing else that a proxy says is read.
    ...(auth.logins !== undefined &&
      auth.logins.proxies.length > 0 && { trustProxy: [...auth.logins.proxies] }),
    loggerInstance: logger,
    // Said once, when it has been answered.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request' }),
    genReqId: requestId,
    // What is being answered is answered when the server ends; whoever asks anew is told where the code leads.
    return503OnClosing: false,
    requestTimeout: waits.request,
    http: { headersTimeout: waits.headers, connectionsCheckingInterval: waits.check },
    // Faults in the request line itself never reach the handler below.
    frameworkErrors: (error, _request, reply) => {
      sendProblem(reply, { code: 'request-invalid', detail: { en: error.message } });
    },
    routerOptions: { maxParamLength: 200 },
  });
  // A proxy has one address for all that it lets in, and bounds of its own.
  boundConnections(app.server, mostConnections, (auth.logins?.proxies.length ?? 0) > 0);
  let isEnding = false;
  // Each request gets its own before anything reads them.
  app.decorateRequest('user');
  app.decorateRequest('login');
  app.decorateRequest('machine');
  app.decorateRequest('permitted');
  // A form on another page can send text/plain without asking first; nothing here reads it.
  app.removeContentTypeParser(['text/plain', 'application/json']);
  app.addContentTypeParser('application/json', readJson(app));
  // What a provider tells of a logout. A page elsewhere can send a form too: no other address reads one.
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 20_000 },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  // A program that reads mail may send its one word like this (RFC 8058); it is not read.
  app.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'string', bodyLimit: 20_000 },
    (_request, _body, done) => done(null, {}),
  );
  // Bytes of a file.
  app.addContentTypeParser(
    ['application/zip', 'application/x-zip-compressed', 'application/octet-stream'],
    readBytes,
  );
  // What a route does not read is refused before a byte of it is taken in.
  app.addHook('preParsing', (request, reply, payload, done) => {
    if (isTaken(request)) return done(null, payload);
    // What is still on its way is not waited for.
    void reply.header('connection', 'close');
    return done(Object.assign(new Error('Unsupported Media Type'), { statusCode: 415 }));
  });

  observe(app);
  app.addHook('onRequest', async (request, reply) => {
    if (!services.readiness.isStopping()) return undefined;
    // Whoever keeps a connection is to make the next one to another process.
    void reply.header('connection', 'close');
    return isEnding && request.url !== '/health' ? sendProblem(reply, stopping) : undefined;
  });
  app.addHook('preClose', (done) => {
    isEnding = true;
    services.readiness.end();
    done();
  });
  await app.register(helmet, {
    hsts: auth.logins?.publicUrl.startsWith('https:') === true,
    contentSecurityPolicy: { useDefaults: false, directives },
  });
  const holding = await holdLimits(app, limitsWith(auth.logins !== undefined, options.limits));
  app.addHook('onRequest', holding.address);
  app.addHook('onRequest', refuseStrangers(auth.logins?.publicUrl, auth.logins?.machines !== undefined));
  app.addHook('onRequest', identify(auth, holding.refusedToken));
  app.addHook('onRequest', holding.asker);
  app.setErrorHandler(async (error: Parameters<typeof refusalOf>[0], request, reply) => {
    if (isWalled(error)) {
      // The policies let it through: a fault in the server, which gives nothing.
      request.log.error(error);
      return sendProblem(reply, await refusedByWall(services, request));
    }
    const refusal =
      error instanceof BodyRefused ? error.refusal : refusalOf(error, request.routeOptions.bodyLimit);
    if (refusal !== undefined) return sendProblem(reply, refusal);
    request.log.error({ err: error, route: request.routeOptions.url }, 'a request failed');
    return sendProblem(reply, {
      code: 'server-fault',
      detail: message('refusal.fault', { at: services.clock.now().toISOString() }),
    });
  });
  registerRoutes(app, services);
  await serveWeb(app, options.webDir);
  return app;
};

/** Whether a route reads a body of its type: JSON everywhere, bytes and forms only where the table says so. */
const isTaken = ({ headers, routeOptions: { config } }: FastifyRequest): boolean => {
  const isThere = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  const [type = ''] = (headers['content-type'] ?? '').toLowerCase().split(';');
  if (!isThere || type.trim() === 'application/json') return true;
  return config.form === true
    ? forms.has(type.trim())
    : (config.bytes ?? '') === (packed.get(type.trim()) ?? type.trim());
};
const forms: ReadonlySet<string> = new Set(['application/x-www-form-urlencoded', 'multipart/form-data']);
const packed: ReadonlyMap<string, string> = new Map([['application/x-zip-compressed', 'application/zip']]);

/** The web application. Its addresses are its own: one that is no file and not the server's gets its first page. */
const serveWeb = async (app: FastifyInstance, webDir: string | undefined): Promise<void> => {
  const first =
    webDir !== undefined && existsSync(join(webDir, 'index.html'))
      ? readFileSync(join(webDir, 'index.html'), 'utf8')
      : undefined;
  if (webDir !== undefined && first !== undefined)
    await app.register(fastifyStatic, {
      root: webDir,
      wildcard: false,
      index: false,
      globIgnore: ['index.html'],
      cacheControl: false,
      // The names of built files change with what they hold; the page that names them does not.
      setHeaders: (response, path) =>
        response.setHeader(
          'cache-control',
          /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
        ),
    });
  app.setNotFoundHandler((request, reply) => {
    const [path = '', query] = request.url.split('?');
    // What is written by hand often lacks the last sign.
    if (request.method === 'GET' && /^\/(pub(\/[\w.-]+){0,2}|utkast\/[\w-]+)$/.test(path))
      return reply.redirect(`${path}/${query === undefined ? '' : `?${query}`}`, 301);
    const isPage = request.method === 'GET' && !/^\/(api|errors|health|ready)(\/|\.|$)/.test(path);
    if (first !== undefined && isPage && (path === '/index.html' || !/\.[a-z0-9]+$/i.test(path)))
      return reply.type(htmlType).header('cache-control', 'no-cache').send(first);
    return sendProblem(reply, {
      code: 'not-found',
      detail: message('refusal.nothingAt', { address: `${request.method} ${path.slice(0, 200)}` }),
    });
  });
};
