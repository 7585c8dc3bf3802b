// The stories, in the Chromium that is there: `npx playwright test -c e2e /keyboard` runs one, `--trace on` keeps what it did.
import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { hasChromium } from '../tools/programs.mjs';
import { fileLimit, launchOptions, patience } from './browser.mjs';

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
/** Begun first, so that none of them is left for one core at the end. */
const longest = [
  'five-people',
  'guided-path',
  'keyboard',
  'new-assessment',
  'other-eyes',
  'owner-story',
  'publish',
  'ruling-falls',
  'screens',
  'story',
];
const isQuick = process.env['RISIKOBILDE_TESTS'] === 'quick';
// Presses everything in every view, which takes longer than all the others together: `npm run test:long`, or by its name.
const isCrawled =
  process.env['RISIKOBILDE_TESTS'] === 'long' || process.argv.some((word) => word.includes('crawler'));

if (!hasChromium()) {
  const isAllowed = (process.env['CI'] ?? '') === '';
  console.log(
    `stories ${isAllowed ? 'skipped' : 'cannot be run'}: no Chromium here (npm test installs it where it can; CHROMIUM names another)`,
  );
  process.exit(isAllowed ? 77 : 1);
}

const filesOf = (names: readonly string[]): string[] => names.map((name) => `**/${name}.e2e.mjs`);
export default defineConfig({
  globalSetup: './make-template.mjs',
  outputDir: '../reports/stories',
  reporter: 'list',
  reportSlowTests: null,
  forbidOnly: true,
  timeout: fileLimit,
  // A story waits now and then for what is drawn or saved: one more than there are cores keeps them busy.
  workers: Math.max(2, availableParallelism()) + 1,
  // What is not the runner's own to compile.
  build: { external: ['**/packages/**', '**/tools/**'] },
  use: {
    launchOptions: launchOptions(),
    screenshot: 'only-on-failure',
    actionTimeout: patience,
    navigationTimeout: patience,
    // What unfolds moves what is under it for four tenths of a second, unless the reader has asked for less motion: a press that
    // falls in between would be let go beside the button, and what fades is read while it is faint.
    reducedMotion: 'reduce',
  },
  projects: [
    { name: 'long', testMatch: filesOf(longest.filter((name) => !isQuick || everyDay.includes(name))) },
    {
      name: 'other',
      testMatch: isQuick ? filesOf(everyDay) : '**/*.e2e.mjs',
      testIgnore: filesOf([...longest, ...(isCrawled ? [] : ['crawler'])]),
    },
  ],
});
