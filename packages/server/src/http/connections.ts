import type { Server } from 'node:http';

/**
 * How long a request may take to come, milliseconds: its headers, and all of it. It is looked at every `check`, so that one that is not
 * meant to end is gone within a minute.
 */
export const waits = { headers: 20_000, request: 55_000, check: 5000 } as const;

/** Open connections in all, and from one address: half, so that there is room for another however many one opens. */
export const mostConnections = { all: 10_000, ofOne: 5000 } as const;

/** Closes at once what is opened beyond the bounds. Behind a proxy, whose address is everybody's, only all together are bounded. */
export const boundConnections = (
  server: Server,
  { all, ofOne }: { readonly all: number; readonly ofOne: number },
  isBehindProxy: boolean,
): void => {
  server.maxConnections = all;
  if (isBehindProxy) return;
  const open = new Map<string, number>();
  server.on('connection', (socket) => {
    const address = networkOf(socket.remoteAddress ?? '');
    const before = open.get(address) ?? 0;
    if (before >= ofOne) {
      socket.destroy();
      return;
    }
    open.set(address, before + 1);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left === 0) open.delete(address);
      else open.set(address, left);
    });
  });
};

/** One who has an address of IPv6 has its whole network of 64 bits. */
const networkOf = (address: string): string => {
  if (!address.includes(':') || address.includes('.')) return address;
  const [start = '', end = ''] = address.split('::');
  const [first, last] = [start, end].map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = Array.from({ length: 8 - (first?.length ?? 0) - (last?.length ?? 0) }, () => '0');
  return [...(first ?? []), ...zeros, ...(last ?? [])].slice(0, 4).join(':');
};
