import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Addresses that are nobody's on the internet: this machine, private networks, what is kept for other uses (IANA special-purpose registries). */
const special = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  special.addSubnet(net, bits, 'ipv4');
/** Of IPv6 only what is given out to anybody (2000::/3), without what stands for an IPv4 address or is kept for other uses. */
const given = new BlockList();
given.addSubnet('2000::', 3, 'ipv6');
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  special.addSubnet(net, bits, 'ipv6');

/** Whether an address is one that anybody on the internet could reach. */
export const isPublicAddress = (address: string): boolean => {
  const kind = isIP(address);
  if (kind === 4) return !special.check(address, 'ipv4');
  return kind === 6 && given.check(address, 'ipv6') && !special.check(address, 'ipv6');
};

export class PrivateAddress extends Error {}

/**
 * Finds the addresses of a host as a connection asks for them, and fails with `PrivateAddress` where any of them is private: what is
 * connected to is what was looked at, also when the name is given another address in the moment between.
 */
export const publicLookup: LookupFunction = (host, options, found) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error !== null || first === undefined) return found(error ?? new Error(host), '', 4);
    if (!addresses.every(({ address }) => isPublicAddress(address)))
      return found(new PrivateAddress(host), '', 4);
    // As it was asked for: one, or all of them.
    return options.all === true
      ? (found as unknown as (error: null, all: typeof addresses) => void)(null, addresses)
      : found(null, first.address, first.family);
  });
};
