import { createHash } from 'node:crypto';
import { lstat, mkdir } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { message } from '@risikobilde/words/message';
import { notStarted } from '../base/not-started.js';

/** The name that the PostgreSQL driver looks for in the folder it is given as host. */
export const socketName = '.s.PGSQL.5432';

/** The longest path of a unix socket is 104 bytes on macOS and 108 on Linux. */
const longestPath = 100;

/** The folder of the socket: in the data folder, or in the temporary folder where that path is too long. */
export const socketFolderOf = async (dataDir: string): Promise<string> => {
  const near = join(dataDir, 'run');
  const short = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  const folder =
    Buffer.byteLength(join(near, socketName)) <= longestPath
      ? near
      : join(tmpdir(), `risikobilde-${process.getuid?.() ?? 0}-${short}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // In the temporary folder anybody may make one of that name first, and read what is sent through a socket in it.
  const { uid, mode } = await lstat(folder);
  const isOwn = process.getuid === undefined || uid === process.getuid();
  // In the data folder the modes may have been lost where it was copied; whose it is may not be another's there either.
  const isOurs = isOwn && (folder === near || process.getuid === undefined || (mode & 0o077) === 0);
  if (!isOurs) throw await notStarted(message('refusal.start.socket', { folder }));
  return folder;
};

/** Whether somebody listens on the socket. */
export const isAnswering = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
