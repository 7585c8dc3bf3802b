import { type IncomingMessage, request as plainRequest, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP, type LookupFunction, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { connect as connectSecurely } from 'node:tls';
import { Fault } from './fault.js';
import { isPublicAddress, PrivateAddress, publicLookup } from './public-address.js';

/** What a source said of its answer, to ask the next time only for what is newer. */
export type Validators = { readonly etag?: string; readonly lastModified?: string };

type Fetched =
  | { readonly isUnchanged: true }
  | {
      readonly isUnchanged: false;
      readonly body: Buffer;
      readonly type: string;
      readonly validators: Validators;
    };

type Asked = {
  readonly accept: string;
  /** The most that is taken, in bytes. */
  readonly most: number;
  readonly validators?: Validators | undefined;
};

export type Fetching = (url: URL, asked: Asked) => Promise<Fetched>;

export type FetchingOptions = {
  /** The only host that is asked: of the address that the settings name. */
  readonly host: string;
  /** Hosts that may be private and may do without TLS, as who runs the installation has named them. */
  readonly privateHosts: readonly string[];
  readonly userAgent: string;
  /** A proxy that asks for us, `http://host:port`; it looks up names itself. */
  readonly proxy?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** For tests: how names are looked up, how it waits, what is trusted. */
  readonly lookup?: LookupFunction;
  readonly wait?: (milliseconds: number) => Promise<unknown>;
  readonly ca?: string;
  readonly patience?: number;
};

/** Milliseconds that an answer may take from its beginning to its end. */
const patience = 120_000;
/** Between two questions to one host, milliseconds. */
const politePause = 300;
/** A server that has too much to do is asked again after these, milliseconds. */
const again = [2000, 4000, 8000];
const mostRedirects = 3;

/**
 * Asks one host and no other: over TLS, at public addresses, which are looked at where the connection is made, so that a name that is
 * given another address in between leads nowhere else. Questions come one at a time.
 */
export const createFetching = (options: FetchingOptions): Fetching => {
  const wait = options.wait ?? ((milliseconds: number) => pause(milliseconds, undefined, { ref: false }));
  let isFirst = true;
  const once = async (url: URL, asked: Asked, redirects: number): Promise<Fetched> => {
    if (!isFirst) await wait(politePause);
    isFirst = false;
    for (const milliseconds of again) {
      const answer = await ask(url, asked, options);
      if (!isBusy(answer)) return take(answer, url, asked, redirects);
      answer.destroy();
      await wait(milliseconds);
    }
    return take(await ask(url, asked, options), url, asked, redirects);
  };
  const take = async (
    answer: IncomingMessage,
    url: URL,
    asked: Asked,
    redirects: number,
  ): Promise<Fetched> => {
    const { statusCode: status = 0, headers } = answer;
    if (status >= 300 && status < 400 && status !== 304) {
      answer.destroy();
      const { location = '' } = headers;
      const next = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
      if (next === undefined || next.host !== url.host || next.protocol !== url.protocol)
        throw new Fault('redirectedElsewhere', next?.host ?? location);
      if (redirects === mostRedirects) throw new Fault('redirectedElsewhere', next.href);
      return once(next, asked, redirects + 1);
    }
    if (status === 304) {
      answer.destroy();
      return { isUnchanged: true };
    }
    if (status !== 200) throw await faultOf(answer);
    const { etag, 'last-modified': lastModified, 'content-type': type = '' } = headers;
    return {
      isUnchanged: false,
      body: await bytesOf(answer, asked.most),
      type,
      validators: { ...(etag && { etag }), ...(lastModified && { lastModified }) },
    };
  };
  return (url, asked) => once(url, asked, 0);
};

const isBusy = ({ statusCode }: IncomingMessage): boolean => [502, 503, 504].includes(statusCode ?? 0);

const ask = async (url: URL, asked: Asked, options: FetchingOptions): Promise<IncomingMessage> => {
  const host = url.hostname.replaceAll(/^\[|\]$/g, '');
  const mayBePrivate = options.privateHosts.includes(host);
  if (url.host !== options.host) throw new Fault('redirectedElsewhere', url.host);
  if (url.protocol !== 'https:' && !(mayBePrivate && url.protocol === 'http:'))
    throw new Fault('notSecure', url.origin);
  if (url.username !== '' || url.password !== '') throw new Fault('notSecure', url.host);
  // An address that is written as numbers is not looked up.
  if (!mayBePrivate && isIP(host) !== 0 && !isPublicAddress(host)) throw new Fault('privateAddress', host);
  const limit = AbortSignal.timeout(options.patience ?? patience);
  const signal = options.signal === undefined ? limit : AbortSignal.any([limit, options.signal]);
  const { etag, lastModified } = asked.validators ?? {};
  const requested: RequestOptions = {
    signal,
    // A connection of its own: one that is kept was made to what the name meant before.
    agent: false,
    ...(!mayBePrivate && { lookup: options.lookup ?? publicLookup }),
    headers: {
      accept: asked.accept,
      // What is packed is not known to be small until it is unpacked.
      'accept-encoding': 'identity',
      'user-agent': options.userAgent,
      ...(etag && { 'if-none-match': etag }),
      ...(lastModified && { 'if-modified-since': lastModified }),
    },
  };
  const { ca, proxy } = options;
  try {
    const through =
      proxy === undefined || mayBePrivate ? undefined : await throughProxy(new URL(proxy), url, signal, ca);
    return await new Promise<IncomingMessage>((answered, failed) => {
      const request = url.protocol === 'https:' ? secureRequest : plainRequest;
      request(url, { ...requested, ...(ca && { ca }), ...(through && { createConnection: () => through }) })
        .on('response', answered)
        .on('error', failed)
        .end();
    });
  } catch (error) {
    throw wayFault(error);
  }
};

/** A connection to a host that a proxy makes, with TLS to the host itself. */
const throughProxy = (proxy: URL, url: URL, signal: AbortSignal, ca?: string): Promise<Socket> =>
  new Promise((connected, failed) => {
    const path = `${url.hostname}:${url.port || 443}`;
    const login = decodeURIComponent(`${proxy.username}:${proxy.password}`);
    plainRequest({
      host: proxy.hostname,
      port: proxy.port || 80,
      method: 'CONNECT',
      path,
      signal,
      agent: false,
      headers: {
        host: path,
        ...(proxy.username && { 'proxy-authorization': `Basic ${Buffer.from(login).toString('base64')}` }),
      },
    })
      .on('connect', ({ statusCode }, socket) => {
        if (statusCode !== 200) {
          socket.destroy();
          return failed(new Fault('serverError', `proxy: ${statusCode}`));
        }
        const secure = connectSecurely({ socket, servername: url.hostname, ...(ca && { ca }) }, () =>
          connected(secure),
        );
        secure.on('error', failed);
      })
      .on('error', failed)
      .end();
  });

const bytesOf = async (answer: IncomingMessage, most: number): Promise<Buffer> => {
  const said = Number(answer.headers['content-length'] ?? 0);
  const parts: Buffer[] = [];
  let size = 0;
  try {
    if (said > most) throw new Fault('tooLarge', `${said}`);
    for await (const part of answer) {
      // Without an encoding a stream gives bytes.
      parts.push(part as Buffer);
      size += (part as Buffer).length;
      if (size > most) throw new Fault('tooLarge', `> ${most}`);
    }
  } catch (error) {
    throw error instanceof Fault ? error : wayFault(error);
  } finally {
    answer.destroy();
  }
  if (said > 0 && size < said) throw new Fault('brokenOff', `${size} / ${said}`);
  return Buffer.concat(parts);
};

/** As much of a refusal as is looked at. */
const longestRefusal = 20_000;

const faultOf = async (answer: IncomingMessage): Promise<Fault> => {
  const { statusCode: status = 0 } = answer;
  if (status === 404 || status === 410) {
    answer.destroy();
    return new Fault('notFound', `${status}`);
  }
  if (status === 422 || status === 400) {
    const body = await bytesOf(answer, longestRefusal).catch(() => Buffer.alloc(0));
    return new Fault('wrongParameters', `${status} ${body.toString('utf8')}`);
  }
  answer.destroy();
  if ([401, 403, 407, 451].includes(status)) return new Fault('forbidden', `${status}`);
  if (status === 429) return new Fault('askedTooOften', `${status}`);
  return new Fault(status >= 500 ? 'serverError' : 'unexpected', `${status}`);
};

const wayFault = (error: unknown): Fault => {
  if (error instanceof Fault) return error;
  if (error instanceof PrivateAddress) return new Fault('privateAddress', error.message);
  const { name = '', message = '' } = error instanceof Error ? error : {};
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (name === 'AbortError' || name === 'TimeoutError' || code === 'ABORT_ERR')
    return new Fault('tookTooLong');
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return new Fault('noAddress');
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO|ALTNAME/.test(code)) return new Fault('tls', code);
  return new Fault('brokenOff', code || message, { cause: error });
};
