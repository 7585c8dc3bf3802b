import { request } from 'node:https';
import { isIP } from 'node:net';
import type { WebhookDelivery } from '@risikobilde/api';
import { isPublicAddress, PrivateAddress, publicLookup } from '@risikobilde/connectors/public-address';
import { hostOf, isAllowed } from './webhook-url.js';

export type PostResult =
  | { readonly status: number }
  | { readonly fault: NonNullable<WebhookDelivery['fault']> };

/** Milliseconds that an address has to answer. */
const patience = 10_000;

type Post = {
  readonly url: URL;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Hosts that may be private. */
  readonly hosts: readonly string[];
  /** Certificates that are trusted besides those of the system; for tests. */
  readonly ca?: string | undefined;
};

/**
 * Sends a signed body. The address is looked at where the connection is made; nobody is led on to another, and nothing of the answer is
 * read but its status.
 */
export const postWebhook = ({ url, body, headers, hosts, ca }: Post): Promise<PostResult> => {
  const mayBePrivate = isAllowed(url, hosts);
  const host = hostOf(url);
  // An address that is written as numbers is not looked up.
  if (!mayBePrivate && isIP(host) !== 0 && !isPublicAddress(host))
    return Promise.resolve({ fault: 'privateAddress' });
  return new Promise((settle) => {
    const asked = request(
      url,
      {
        method: 'POST',
        // A connection of its own: one that is kept was made to what the name meant before.
        agent: false,
        ...(!mayBePrivate && { lookup: publicLookup }),
        ...(ca !== undefined && { ca }),
        signal: AbortSignal.timeout(patience),
        headers: {
          ...headers,
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(body),
          'user-agent': 'Risikobilde-webhooks',
        },
      },
      (response) => {
        settle({ status: response.statusCode ?? 0 });
        response.destroy();
      },
    );
    asked.on('error', (error) => settle({ fault: faultIn(error) }));
    asked.end(body);
  });
};

const faultIn = (error: Error): NonNullable<WebhookDelivery['fault']> => {
  const code = 'code' in error ? String(error.code) : '';
  if (error instanceof PrivateAddress) return 'privateAddress';
  if (error.name === 'AbortError' || error.name === 'TimeoutError' || code === 'ABORT_ERR')
    return 'tookTooLong';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'noAddress';
  return /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO|ALTNAME/.test(code) ? 'tls' : 'refused';
};
