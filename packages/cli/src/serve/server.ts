import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { languages, type LocalDate, parseLocalDate } from '@risikobilde/core';
import type { Outcome } from '../input/problem.js';
import { problemLine } from '../text/problems.js';
import { isLoopbackHost } from './loopback.js';
import { messagePage } from './message-page.js';
import type { Pages } from './site.js';

// Pages carry their own style and nothing else; what is not said here, a browser refuses.
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

type Answer = {
  readonly status: number;
  readonly body: string | Uint8Array;
  readonly mediaType?: string;
  readonly location?: string;
};

/** Answers for the pages of one assessment. Only requests made to this machine by name are answered. */
export const createPageServer = (
  pagesOn: (asOf: LocalDate) => Promise<Outcome<Pages>>,
  today: () => LocalDate,
): Server =>
  createServer((request, response) => {
    answer(request, pagesOn, today)
      .catch((error: unknown) => ({
        status: 500,
        body: messagePage('Noe gikk galt', [error instanceof Error ? error.message : String(error)]),
      }))
      .then((result) => send(request, response, result))
      .catch(() => response.destroy());
  });

const answer = async (
  request: IncomingMessage,
  pagesOn: (asOf: LocalDate) => Promise<Outcome<Pages>>,
  today: () => LocalDate,
): Promise<Answer> => {
  if (!isLoopbackHost(request.headers.host))
    return {
      status: 403,
      body: messagePage('Avvist', ['Sidene vises bare på denne maskinen: bruk 127.0.0.1.']),
    };
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return { status: 405, body: messagePage('Ikke tillatt', [`${request.method ?? ''}: bruk GET.`]) };
  const url = new URL(request.url ?? '/', 'http://localhost');
  const asked = url.searchParams.get('as-of');
  const asOf = asked === null ? today() : parseLocalDate(asked);
  if (asOf === undefined)
    return {
      status: 400,
      body: messagePage('Datoen finnes ikke', [
        `Fant «${asked ?? ''}». Skriv ÅÅÅÅ-MM-DD, for eksempel 2024-03-31.`,
      ]),
    };
  if (url.pathname === '/') {
    const language = languages.find((one) => one === url.searchParams.get('lang')) ?? 'nb';
    return { status: 302, body: '', location: `/${language}/index.html?as-of=${asOf}` };
  }
  const pages = await pagesOn(asOf);
  if (!pages.ok)
    return {
      status: 500,
      body: messagePage(
        'Filene må rettes',
        pages.problems.map((problem) => problemLine(problem, 'nb')),
      ),
    };
  const page = pages.value.get(url.pathname.slice(1));
  return page === undefined
    ? {
        status: 404,
        body: messagePage('Siden finnes ikke', [`${url.pathname} er ikke et kapittel på ${asOf}.`]),
      }
    : { status: 200, body: page.bytes, mediaType: page.mediaType };
};

const send = (
  request: IncomingMessage,
  response: ServerResponse,
  { status, body, mediaType = 'text/html', location }: Answer,
): void => {
  response.writeHead(status, {
    'content-type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    ...(status === 405 && { allow: 'GET, HEAD' }),
    ...(location !== undefined && { location }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
};

const firstPort = 4173;
const portsTried = 30;

/** Listens on the port, or on the first free one when none was named; undefined when the named one is taken. */
export const listen = async (
  server: Server,
  host: string,
  port: number | undefined,
): Promise<number | undefined> => {
  const candidates =
    port === undefined ? Array.from({ length: portsTried }, (_, i) => firstPort + i) : [port];
  for (const candidate of port === undefined ? [...candidates, 0] : candidates) {
    const bound = await tryListen(server, host, candidate);
    if (bound !== undefined) return bound;
  }
  return undefined;
};

const tryListen = (server: Server, host: string, port: number): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      server.off('listening', listening);
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    };
    const listening = (): void => {
      server.off('error', failed);
      const address = server.address();
      resolve(address !== null && typeof address === 'object' ? address.port : port);
    };
    server.once('error', failed);
    server.once('listening', listening);
    server.listen(port, host);
  });
