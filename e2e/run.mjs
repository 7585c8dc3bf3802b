// The browser tests, in the Chromium that is there. Each file has a server and a browser of its own, so files run
// beside each other; those that take longest are begun first. `node e2e/run.mjs story keyboard` runs these alone.
import { spawn } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasChromium } from '../tools/programs.mjs';
import { fileLimit, makeTemplate } from './browser.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const longest = [
  'keyboard',
  'screens',
  'publish',
  'five-people',
  'guided-path',
  'ruling-falls',
  'story',
  'owner-story',
  'other-eyes',
  'new-assessment',
  'login',
  'services',
  'period',
  'pictures',
];
// Presses everything in every view, which takes longer than all the others together: `npm run test:long`, or by its name.
const onlyLong = ['crawler'];
const isLong = process.env['RISIKOBILDE_TESTS'] === 'long';
/** What `npm test` runs: the one long story, and short ones of the ways that people go every day. */
const everyDay = [
  'argument',
  'compare',
  'durability',
  'feedback',
  'formats',
  'keys',
  'learning',
  'reader-story',
  'story',
  'tasks',
];
const isQuick = process.env['RISIKOBILDE_TESTS'] === 'quick';
const asked = process.argv.slice(2);
const isWanted = (name) =>
  asked.length > 0
    ? asked.includes(name)
    : isQuick
      ? everyDay.includes(name)
      : isLong || !onlyLong.includes(name);

/** Files in the order they are begun in: those named above, then the rest by name. */
const rank = (name) => {
  const at = longest.indexOf(name.replace('.e2e.mjs', ''));
  return at === -1 ? longest.length : at;
};

if (!hasChromium()) {
  const reason = 'no Chromium here (npm test installs it where it can; CHROMIUM names another)';
  const isAllowed = (process.env['CI'] ?? '') === '';
  console.log(`browser tests ${isAllowed ? 'skipped' : 'cannot be run'}: ${reason}`);
  process.exitCode = isAllowed ? 77 : 1;
} else {
  const waiting = readdirSync(here)
    .filter((name) => name.endsWith('.e2e.mjs'))
    .map((name) => name.replace('.e2e.mjs', ''))
    .filter(isWanted)
    .map((name) => `${name}.e2e.mjs`)
    .sort()
    .toSorted((a, b) => rank(a) - rank(b));
  const template = await makeTemplate();
  let isFailed = waiting.length === 0;
  /** `place`: another for each that run beside each other. */
  const runFile = (name, place) =>
    new Promise((resolve) => {
      const from = Date.now();
      const child = spawn(process.execPath, ['--test', '--test-reporter=spec', join(here, name)], {
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout: fileLimit,
        env: { ...process.env, RISIKOBILDE_E2E_TEMPLATE: template, RISIKOBILDE_E2E_PLACE: String(place) },
      });
      let said = '';
      child.stdout.on('data', (chunk) => (said += chunk));
      child.stderr.on('data', (chunk) => (said += chunk));
      child.on('close', (code) => {
        // Each file in one piece, with its own count left out: nothing of it is news when it has passed.
        const shown = code === 0 ? said.replace(/^ℹ .*\n/gm, '').trimEnd() : said.trimEnd();
        console.log(`${name} (${((Date.now() - from) / 1000).toFixed(1)} s)\n${shown}`);
        if (code !== 0) isFailed = true;
        resolve();
      });
    });
  const lane = async (_, place) => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) await runFile(name, place);
  };
  // A story waits now and then for what is drawn or saved: one more than there are cores keeps them busy.
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) + 1 }, lane));
  rmSync(template, { recursive: true, force: true });
  process.exitCode = isFailed ? 1 : 0;
}
