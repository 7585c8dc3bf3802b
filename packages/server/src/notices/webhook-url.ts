import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isPublicAddress } from '@risikobilde/connectors/public-address';

/** An address that webhooks may be sent to: https without a user name; undefined for any other. */
export const webhookUrl = (text: string): URL | undefined => {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isPlain = url.username === '' && url.password === '' && url.hash === '';
  return url.protocol === 'https:' && isPlain && url.hostname !== '' ? url : undefined;
};

/** The host of an address as a name is looked up or a socket takes it. */
export const hostOf = ({ hostname }: URL): string => hostname.replaceAll(/^\[|\]$/g, '');

export const isAllowed = (url: URL, hosts: readonly string[]): boolean =>
  hosts.includes(hostOf(url).toLowerCase());

/** Whether a host is there and is public, or is one that the installation allows. */
export const mayBeSentTo = async (url: URL, hosts: readonly string[]): Promise<boolean> => {
  if (isAllowed(url, hosts)) return true;
  const host = hostOf(url);
  if (isIP(host) !== 0) return isPublicAddress(host);
  const found = await lookup(host, { all: true }).catch(() => []);
  return found.length > 0 && found.every(({ address }) => isPublicAddress(address));
};
