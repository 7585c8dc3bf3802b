import { createHash } from 'node:crypto';
import { oneLine } from './mail-text.js';
import type { MailSettings } from '../base/notice-settings.js';

type Mail = {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where mail is stopped with one request (RFC 8058). */
  readonly stop: string;
  /** What it tells of: the same mail, sent again after a fault, has the same id. */
  readonly of: string;
};

export type Mailer = { readonly send: (mail: Mail) => Promise<void>; readonly close: () => void };

/** How long the server of the mail may be silent, milliseconds. */
const patience = 15_000;

/** A connection to the server that takes mail. What sends it is loaded when there is something to send. */
export const openMailer = async ({
  host,
  port,
  isSecure,
  mayBePlain,
  from,
  user,
}: MailSettings): Promise<Mailer> => {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    host,
    port,
    secure: isSecure,
    // Without TLS nothing is sent but to this machine.
    requireTLS: !isSecure && !mayBePlain,
    tls: { minVersion: 'TLSv1.2' },
    ...(user && { auth: { user: user.name, pass: user.password } }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    // Nothing in a mail is a path or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ to, subject, text, html, stop, of }) => {
      const id = createHash('sha256').update(`${to.address} ${of}`).digest('hex').slice(0, 40);
      await transport.sendMail({
        from,
        to: { name: oneLine(to.name), address: to.address },
        subject: oneLine(subject),
        text,
        html,
        messageId: `<${id}@${/@([^\s<>@]+?)>?$/.exec(from)?.[1] ?? 'localhost'}>`,
        headers: {
          'List-Unsubscribe': `<${stop}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          'Auto-Submitted': 'auto-generated',
        },
      });
    },
    close: () => transport.close(),
  };
};
