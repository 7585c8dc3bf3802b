import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

// A disk of one's own: ext4 on a file, which the kernel itself treats as it would a real disk that fills up, fails or loses its power.
const size = '1G';
/** `EXT4_IOC_SHUTDOWN` of the kernel, without writing out what it holds in memory. */
const shutDown =
  'open(F, "<", $ARGV[0]) or die $!; my $how = pack("I", 2); ioctl(F, 0x8004587D, $how) or die $!';

const run = (program: string, ...args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: 60_000 });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
};

/** A disk that can be filled, made read-only by an error, and cut off; undefined where it is not permitted to mount one. */
export const ownDisk = () => {
  const home = mkdtempSync(join(tmpdir(), 'rb-disk-'));
  const [image, folder] = [join(home, 'image'), join(home, 'disk')];
  const mount = (): string => run('mount', '-o', 'loop,errors=remount-ro', image, folder);
  mkdirSync(folder);
  // A database that runs as another user is to come in.
  chmodSync(home, 0o755);
  try {
    run('truncate', '-s', size, image);
    run('mkfs.ext4', '-q', '-F', '-m', '0', image);
    mount();
  } catch {
    rmSync(home, { recursive: true, force: true });
    return undefined;
  }
  const filler = join(folder, 'filler');
  return {
    folder,
    /** Nothing more goes on to it, until it is given back. */
    fill: async (milliseconds: number): Promise<void> => {
      try {
        const { bavail, bsize } = statfsSync(folder);
        spawnSync('fallocate', ['-l', String(Math.max(1, bavail - 2000) * bsize), filler]);
        for (let size = 2 ** 20; size >= 4096; ) {
          try {
            writeFileSync(filler, Buffer.alloc(size), { flag: 'a' });
          } catch {
            size /= 2;
          }
        }
        await setTimeout(milliseconds);
      } finally {
        rmSync(filler, { force: true });
      }
    },
    /** What the kernel does when the disk has an error: from now on it can only be read. */
    fail: (): void => {
      const device = run('findmnt', '-no', 'SOURCE', folder).replace('/dev/', '');
      writeFileSync(`/sys/fs/ext4/${device}/trigger_fs_error`, '1');
    },
    /** What was not flushed is gone, as when the power is cut. */
    cut: (): void => void run('perl', '-e', shutDown, folder),
    /** Taken out, checked and put in again; whoever had files open on it must have ended. */
    mend: async (): Promise<void> => {
      for (let left = 200; spawnSync('umount', [folder]).status !== 0; left--) {
        if (left === 0) throw new Error(`${folder} is in use: ${run('findmnt', folder)}`);
        await setTimeout(25);
      }
      // It ends with 1 when it has mended something.
      spawnSync('e2fsck', ['-p', image]);
      mount();
      // That it was removed may not have come as far as the disk.
      rmSync(filler, { force: true });
    },
    flush: (): void => void run('sync', '-f', folder),
    remove: (): void => {
      spawnSync('umount', ['-l', folder]);
      rmSync(home, { recursive: true, force: true });
    },
  };
};
