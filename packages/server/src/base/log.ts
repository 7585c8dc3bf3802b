import pino, { type DestinationStream, type Logger } from 'pino';

/** What the server says of its work: a line of JSON each, with nothing in it that people have written or are called. */
export type Log = Logger;

/** `error`: only what went wrong in the server. `warn`: what was refused of rights and logins too. `info`: logins and each request too. */
const logLevels = ['error', 'warn', 'info'] as const;
export type LogLevel = (typeof logLevels)[number];

/**
 * The level that `RISIKOBILDE_LOG` sets. Where it is not set: `warn` with logins, and `error` for one user on one machine.
 * @throws Error on what is no level
 */
export const readLogLevel = (env: Readonly<Record<string, string | undefined>>): LogLevel => {
  const given = env['RISIKOBILDE_LOG']?.trim() ?? '';
  if (given === '') return env['RISIKOBILDE_LOGIN'] ? 'warn' : 'error';
  const level = logLevels.find((one) => one === given);
  if (level === undefined)
    throw new Error(`found RISIKOBILDE_LOG=${given}; allowed: ${logLevels.join(', ')}`);
  return level;
};

/** `to`: standard output when left out. */
export const createLog = (level: LogLevel, to?: DestinationStream): Log =>
  pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      // Nobody here logs these; a library might.
      redact: { paths: secret.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '…' },
      serializers: {
        err: presentError,
        // A request and an answer are told of by their route and status alone.
        req: () => undefined,
        res: () => undefined,
      },
      hooks: {
        logMethod(given, method) {
          // An error alone would have its message said as it is.
          const [first, ...rest] = given as readonly unknown[];
          const all = first instanceof Error ? [{ err: first }, 'fault', ...rest] : [first, ...rest];
          method.apply(
            this,
            all.map((one) => (typeof one === 'string' ? withoutTexts(one) : one)) as Parameters<
              typeof method
            >,
          );
        },
      },
    },
    ...(to === undefined ? [] : [to]),
  );

const secret = [
  'authorization',
  'cookie',
  '["set-cookie"]',
  'password',
  'secret',
  'token',
  'id_token',
  'access_token',
  'body',
  'text',
  'name',
  'email',
];

const deepest = 3;

/** What went wrong and where, without what it went wrong with: a database quotes the row that it refuses. */
const presentError = (error: unknown, depth = 0): unknown => {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, table, constraint } = error as {
    readonly code?: unknown;
    readonly table?: unknown;
    readonly constraint?: unknown;
  };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message: withoutTexts(error.message),
    ...Object.fromEntries(
      Object.entries({ code, table, constraint }).filter(
        ([, value]) => typeof value === 'string' && /^[\w.-]{1,63}$/.test(value),
      ),
    ),
    stack: frames.join('\n'),
    ...(error.cause !== undefined && depth < deepest && { cause: presentError(error.cause, depth + 1) }),
  };
};

/**
 * A message without what it may have quoted: what stands between quotation marks, in brackets or after a colon, addresses, secrets and
 * numbers that may be somebody's.
 */
export const withoutTexts = (message: string): string =>
  message
    .slice(0, 500)
    .replaceAll(/(:\/\/)[^/@\s]+@/g, '$1…@')
    .replaceAll(/(["'`«“])(?:(?!\1|»|”).)*(?:\1|»|”|$)/gsu, '"…"')
    .replaceAll(/\([^()]*\)?/g, '(…)')
    .replace(/: .*/su, ': …')
    .replaceAll(/(?<![\w/])[\w.+-]+@[\w.-]+/g, '…')
    .replaceAll(/\b(?:[A-Za-z0-9_-]{20,}\.?){1,3}/g, '…')
    .replaceAll(/\d{6,}/g, '…');
