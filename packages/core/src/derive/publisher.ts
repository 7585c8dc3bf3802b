import { hostOf } from '../world/official-text.js';
import type { Cite } from '../model/shared.js';

/** Who published what was read, as far as the citation tells: the site that it stands on, or else what its title begins with. */
export const publisherOf = ({ url, title }: Cite): string =>
  url === undefined ? (/^[^,:;(–]+/.exec(title)?.[0].trim() ?? title) : siteOf(hostOf(url));

/** `learn.microsoft.com` and `www.microsoft.com` are one site. */
const siteOf = (host: string): string => {
  const labels = host.split('.');
  const isShared = labels.length > 2 && /^(?:co|com|gov|org|ac|gv)$/.test(labels.at(-2) ?? '');
  return labels.slice(isShared ? -3 : -2).join('.');
};

/** Whether two names are of one publisher: “Microsoft” and “microsoft.com”. */
export const publisherKey = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\.[a-z]{2,}(?:\.[a-z]{2})?$/, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
