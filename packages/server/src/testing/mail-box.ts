import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { MailSettings } from '../base/notice-settings.js';

/** A mail as whoever gets it sees it, with its headers as they came. */
export type ReceivedMail = {
  /** The address in the envelope. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly raw: string;
};

export type MailBox = {
  readonly settings: MailSettings;
  readonly mails: readonly ReceivedMail[];
  /** Refuses what comes from now on: as a server does that is in trouble, or, with `saying`, whoever it is to, for good and in those words. */
  readonly refuse: (isRefusing: boolean, saying?: string) => void;
  readonly close: () => Promise<void>;
};

/** A real SMTP server on this machine, which keeps what it gets. `then`: called with each. */
export const openMailBox = async (then: (mail: ReceivedMail) => void = () => undefined): Promise<MailBox> => {
  const mails: ReceivedMail[] = [];
  let isRefusing = false;
  let refusal: string | undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: (_address, _session, done) =>
      done(refusal === undefined ? undefined : Object.assign(new Error(refusal), { responseCode: 550 })),
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (isRefusing) return done(Object.assign(new Error('try again'), { responseCode: 451 }));
        const raw = Buffer.concat(parts).toString('latin1');
        for (const { address } of session.envelope.rcptTo) {
          const mail = readMail(address, raw);
          mails.push(mail);
          then(mail);
        }
        return done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()));
  // A server that listens on an address has one of this kind.
  const { port } = server.server.address() as AddressInfo;
  return {
    settings: {
      host: '127.0.0.1',
      port,
      isSecure: false,
      mayBePlain: true,
      from: 'Risikobilde <risikobilde@eksempel.no>',
    },
    mails,
    refuse: (is, saying) => {
      isRefusing = is;
      refusal = is ? saying : undefined;
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
};

const readMail = (to: string, raw: string): ReceivedMail => {
  const { headers, body } = partOf(raw);
  const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '')?.[1] ?? '';
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => partOf(part.replace(/^\r\n/, '')));
  const of = (type: string): string => {
    const part = parts.find((one) => one.headers.get('content-type')?.startsWith(type));
    return part === undefined ? '' : decoded(part.body, part.headers.get('content-transfer-encoding'));
  };
  return {
    to,
    raw,
    headers,
    subject: words(headers.get('subject') ?? ''),
    text: of('text/plain'),
    html: of('text/html'),
  };
};

/** The headers, each in one line, and what is below them. */
const partOf = (raw: string) => {
  const at = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, at)
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = new Map(
    lines.map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  return { headers, body: raw.slice(at + 4) };
};

const decoded = (body: string, encoding: string | undefined): string => {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return encoding === 'quoted-printable' ? quoted(body.replaceAll('=\r\n', '')) : body;
};

const quoted = (text: string): string =>
  Buffer.from(
    text.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

/** The words of a header (RFC 2047). */
const words = (text: string): string =>
  text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, as: string, said: string) =>
      as.toLowerCase() === 'b'
        ? Buffer.from(said, 'base64').toString('utf8')
        : quoted(said.replaceAll('_', ' ')),
    );
