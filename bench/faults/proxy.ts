import { createConnection, createServer, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { freePort } from './server.js';

/** Passes connections on to a port, until it cuts them all. */
export const createProxy = async (to: number) => {
  const open = new Set<Socket>();
  let isStill = false;
  const server = createServer((near) => {
    const far = createConnection(to, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('data', (chunk: Buffer) => void (isStill || other.write(chunk)));
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  const port = await freePort();
  server.listen(port, '127.0.0.1');
  const cut = (): void => open.forEach((socket) => socket.destroy());
  return {
    port,
    cut,
    /** Takes in and passes nothing on, as a network does that has lost its way; then cuts. */
    still: async (milliseconds: number) => {
      isStill = true;
      await setTimeout(milliseconds);
      cut();
      isStill = false;
    },
    close: () => {
      cut();
      server.close();
    },
  };
};
