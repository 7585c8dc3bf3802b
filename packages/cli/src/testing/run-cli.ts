import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const program = fileURLToPath(new URL('../../bin/risikobilde.mjs', import.meta.url));
const starter = fileURLToPath(new URL('../../starter', import.meta.url));

export type Run = { readonly code: number; readonly out: string; readonly err: string };

/** Runs the program as a process of its own, as its users do. */
export const runCli = (args: readonly string[], cwd: string = tmpdir()): Promise<Run> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, ...args],
      { cwd, maxBuffer: 64 * 1024 * 1024 },
      (error, out, err) => {
        const code = typeof error?.code === 'number' ? error.code : error === null ? 0 : 1;
        resolve({ code, out, err });
      },
    );
  });

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

/** Git in a folder, with nothing of the user's own settings. */
export const git = (cwd: string, ...args: readonly string[]): string =>
  execFileSync('git', args, {
    cwd,
    encoding: 'utf8',
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
