import { message } from '@risikobilde/words/message';
import { notStarted } from './not-started.js';

/** How mail is sent. */
export type MailSettings = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise it is begun with STARTTLS, which only this machine may do without. */
  readonly isSecure: boolean;
  readonly mayBePlain: boolean;
  readonly from: string;
  readonly user?: { readonly name: string; readonly password: string };
};

/** How people and other systems are told what happens. */
export type NoticeSettings = {
  /** Left out: no mail is sent. */
  readonly mail?: MailSettings | undefined;
  /** Names of hosts that webhooks may be sent to though their address is private. */
  readonly webhookHosts: readonly string[];
  /** A certificate that is trusted besides those of the system, where webhooks are sent; for tests. */
  readonly webhookAuthority?: string;
  /** Milliseconds between two looks at what has happened. */
  readonly every: number;
  /** Milliseconds that what is urgent is gathered before it is sent. */
  readonly gather: number;
  /** The hour, Norwegian time, from which the day's others are sent. */
  readonly digestHour: number;
};

type Environment = Readonly<Record<string, string | undefined>>;

export const usualNotices: NoticeSettings = {
  webhookHosts: [],
  every: 10_000,
  gather: 5 * 60_000,
  digestHour: 7,
};

const isLoopback = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(host);
const server = 'RISIKOBILDE_MAIL_SERVER';

/**
 * The settings of notices. Mail is off until `RISIKOBILDE_MAIL_SERVER` is set; when only half of what it needs is set, it fails with a
 * sentence that says what is missing or wrong.
 */
export const readNoticeSettings = async (environment: Environment): Promise<NoticeSettings> => {
  const read = (name: string): string => (environment[`RISIKOBILDE_${name}`] ?? '').trim();
  const webhookHosts = read('WEBHOOK_HOSTS')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  const given = ['MAIL_SERVER', 'MAIL_FROM', 'MAIL_USER', 'MAIL_PASSWORD'].filter(
    (name) => read(name) !== '',
  );
  if (given.length === 0) return { ...usualNotices, webhookHosts };
  const [name, password] = [read('MAIL_USER'), read('MAIL_PASSWORD')];
  const missing = [
    ...(read('LOGIN') === '' ? ['LOGIN'] : []),
    ...['MAIL_SERVER', 'MAIL_FROM'].filter((one) => !given.includes(one)),
    ...(name === '' && password !== '' ? ['MAIL_USER'] : []),
    ...(password === '' && name !== '' ? ['MAIL_PASSWORD'] : []),
  ].map((one) => `RISIKOBILDE_${one}`);
  if (missing.length > 0)
    throw await notStarted(message('refusal.start.mailMissing', { names: missing.join(', ') }));
  const url = URL.canParse(read('MAIL_SERVER')) ? new URL(read('MAIL_SERVER')) : undefined;
  const isSecure = url?.protocol === 'smtps:';
  if (
    url === undefined ||
    !(isSecure || url.protocol === 'smtp:') ||
    url.hostname === '' ||
    `${url.username}${url.password}${url.search}${url.hash}${url.pathname.replace('/', '')}` !== ''
  )
    throw await notStarted(
      message('refusal.start.setting', { name: server, allowed: 'smtps://host:465, smtp://host:587' }),
    );
  const from = read('MAIL_FROM');
  if (!isSender(from))
    throw await notStarted(
      message('refusal.start.setting', {
        name: 'RISIKOBILDE_MAIL_FROM',
        allowed: 'risikobilde@eksempel.no, Risikobilde <risikobilde@eksempel.no>',
      }),
    );
  return {
    ...usualNotices,
    webhookHosts,
    mail: {
      host: url.hostname.replaceAll(/[[\]]/g, ''),
      port: url.port === '' ? (isSecure ? 465 : 587) : Number(url.port),
      isSecure,
      mayBePlain: isLoopback(url.hostname),
      from,
      ...(name !== '' && { user: { name, password } }),
    },
  };
};

/** An address, or a name and an address; one line. */
const isSender = (text: string): boolean =>
  /^(?:[^\p{Cc}<>"@]+ <[^\s\p{Cc}<>(),;:"\\@]+@[^\s\p{Cc}<>(),;:"\\@]+>|[^\s\p{Cc}<>(),;:"\\@]+@[^\s\p{Cc}<>(),;:"\\@]+)$/u.test(
    text,
  );
