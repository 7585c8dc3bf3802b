import { execFile, execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { languageAsked } from '../options.js';
import { run } from '../run.js';
import { createPaint } from '../text/paint.js';
import { checkOutput } from './check-output.js';

const program = fileURLToPath(new URL('../../bin/risikobilde.mjs', import.meta.url));
const starter = fileURLToPath(new URL('../../starter', import.meta.url));

export type Run = { readonly code: number; readonly out: string; readonly err: string };

// The folder a command line is run in is the folder of the whole process, so they take turns.
let last: Promise<unknown> = Promise.resolve();

/** Runs a command line in this process, in the folder given, and keeps what it writes. */
export const runCli = (args: readonly string[], cwd: string = tmpdir()): Promise<Run> => {
  const inFolder = async (): Promise<Run> => {
    const before = process.cwd();
    const [out, err]: [string[], string[]] = [[], []];
    process.chdir(cwd);
    try {
      const code = await run(args, {
        out: (text) => out.push(text),
        err: (text) => err.push(text),
        paint: createPaint(false),
        language: languageAsked(args),
        width: 120,
      });
      const all = out.join('');
      checkOutput(all);
      return { code, out: all, err: err.join('') };
    } finally {
      process.chdir(before);
    }
  };
  const mine = last.then(inFolder, inFolder);
  last = mine.catch(() => undefined);
  return mine;
};

const longest = 200_000;

/** Runs the program as a process of its own, as its users do; it is killed when it does not end. */
export const runProgram = (args: readonly string[], cwd: string = tmpdir()): Promise<Run> =>
  new Promise((resolve, reject) => {
    const options = { cwd, maxBuffer: 64 * 1024 * 1024, timeout: longest };
    execFile(process.execPath, [program, ...args], options, (error, out, err) => {
      if (error?.killed === true)
        return reject(new Error(`risikobilde ${args.join(' ')} did not end in ${longest} ms: ${err}`));
      resolve({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : 1, out, err });
    });
  });

/** Starts the program and leaves it running; stopped after the test, and killed when it outlives its time. */
export const startProgram = (args: readonly string[], cwd: string) => {
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: longest,
    killSignal: 'SIGKILL',
  });
  const closed = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  const stop = (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
    child.kill(signal);
    return closed;
  };
  onTestFinished(async () => {
    await stop();
  });
  return { child, stop };
};

/** An empty folder that is gone after the test. */
export const emptyFolder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'risikobilde-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
};

/** A folder that holds `assessment/`, a copy of the starter. */
export const assessmentFolder = (): { readonly parent: string; readonly path: string } => {
  const parent = emptyFolder();
  const path = join(parent, 'assessment');
  cpSync(starter, path, { recursive: true });
  return { parent, path };
};

/** The names, contents and times of all that is in a folder, to see that nothing was touched. */
export const stateOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const about = statSync(join(folder, name));
      return `${name} ${about.mtimeMs} ${about.isFile() ? readFileSync(join(folder, name), 'utf8') : ''}`;
    });

/** Whether what is compared with git can be tried here. */
export const hasGit = spawnSync('git', ['version'], { timeout: longest }).status === 0;

/** Git in a folder, with nothing of the user's own settings. */
export const git = (cwd: string, ...args: readonly string[]): string =>
  execFileSync('git', args, {
    cwd,
    encoding: 'utf8',
    timeout: longest,
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_SYSTEM: '/dev/null',
      GIT_AUTHOR_NAME: 'Test',
      GIT_AUTHOR_EMAIL: 'test@example.org',
      GIT_COMMITTER_NAME: 'Test',
      GIT_COMMITTER_EMAIL: 'test@example.org',
    },
  });
