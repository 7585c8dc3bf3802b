import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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

/**
 * The right to open the database folder while nobody listens yet. The socket is the lock once it listens; this one covers
 * the second in between, in which two processes could otherwise both find no one there and both open the folder.
 */
export const withStartLock = async <T>(folder: string, run: () => Promise<T>): Promise<T> => {
  const path = join(folder, 'starting');
  const deadline = Date.now() + 60_000;
  while (!(await take(path))) {
    if (Date.now() > deadline) throw new Error(`another process has been starting for a minute: see ${path}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  try {
    return await run();
  } finally {
    await rm(path, { force: true });
  }
};

const take = async (path: string): Promise<boolean> => {
  try {
    const file = await open(path, 'wx');
    await file.write(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  }
  const pid = Number(await readFile(path, 'utf8').catch(() => ''));
  // The one who took it ended in the middle. Moving it away first makes sure that only one of us clears it.
  if (pid > 0 && !isAlive(pid)) {
    const aside = `${path}.${process.pid}`;
    await rename(path, aside).catch(() => undefined);
    await rm(aside, { force: true });
  }
  return false;
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
};

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
