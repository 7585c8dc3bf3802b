import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { diffEvaluations, hasMoved, type LocalDate, parseLocalDate, type World } from '@risikobilde/core';
import { evaluateWithTolerance } from '@risikobilde/core/risk';
import type { FeedRefused, SeenEdition, Trusted } from '@risikobilde/server/feed';
import { message } from '@risikobilde/words/message';
import { wordsOf } from '@risikobilde/words/all';
import { today } from '../clock.js';
import { loadWorld, parseLoaded } from '../input/load.js';
import { outcomeRefused } from '../input/problem.js';
import { readFolder } from '../input/read-folder.js';
import type { Terminal } from '../terminal.js';
import { movedText } from '../text/changes.js';
import { reportProblems } from '../text/problems.js';
import { worldChangesText } from './diff-folders.js';

type TakeOptions = {
  readonly root?: string;
  readonly to?: string;
  readonly data?: string;
  readonly database?: string;
  readonly assessment?: readonly string[];
  readonly yes: boolean;
  readonly world?: string;
  readonly asOf: LocalDate;
};

/** 0 what its publisher signed, 1 not; nothing is kept. */
export const verifyFeed = async (
  terminal: Terminal,
  feed: string,
  { root }: { readonly root: string },
): Promise<number> => {
  const seen = await looked(terminal, feed, { root: await readFile(root, 'utf8') });
  if (typeof seen === 'number') return seen;
  const { number, day, packs } = seen.edition;
  const { t } = wordsOf[terminal.language];
  terminal.out(
    `${t('cli.world.verified', { number, day, n: Object.keys(packs).length, until: seen.expires.slice(0, 10) })}\n${seen.edition.world}\n`,
  );
  return 0;
};

/** 0 taken, or said what it would change; 1 refused, and what was there is there; 2 what was asked for cannot be read. */
export const take = async (terminal: Terminal, feed: string, options: TakeOptions): Promise<number> => {
  const { to, yes, root } = options;
  const { t } = wordsOf[terminal.language];
  if (to === undefined) return takeIntoStore(terminal, feed, options);
  const current = join(to, 'current');
  const trusted = await trustedIn(current, root);
  if (trusted === undefined)
    return reportProblems(
      terminal,
      outcomeRefused('world-not-taken', message('cli.world.noRoot', { to })).problems,
    );
  const seen = await looked(terminal, feed, trusted);
  if (typeof seen === 'number') return seen;
  const has = trusted['timestamp'] !== undefined;
  const before = await loadWorld(has ? current : options.world);
  if (!before.ok) return reportProblems(terminal, before.problems);
  const code = await showEdition(terminal, before.value, seen, options);
  if (code !== 0 || !yes) return code;
  await keepEdition(to, seen);
  terminal.out(`\n${t('cli.world.taken', { number: seen.edition.number, current })}\n`);
  return 0;
};

/** What an edition changes, and moves; and how it is taken. */
const showEdition = async (
  terminal: Terminal,
  before: World,
  { edition, world }: Pick<SeenEdition, 'edition'> & { readonly world: World },
  { assessment = [], asOf, yes }: TakeOptions,
): Promise<number> => {
  const { t } = wordsOf[terminal.language];
  const { number, day } = edition;
  terminal.out(`${t('cli.world.edition', { number, day })}\n\n${worldChangesText(before, world, terminal)}`);
  for (const dir of assessment) {
    const code = await showMoved(terminal, dir, { before, after: world, asOf });
    if (code !== 0) return code;
  }
  if (!yes) terminal.out(`\n${t('cli.world.askYes')}\n`);
  return 0;
};

/** The same into a store, also while servers have it open. */
const takeIntoStore = async (terminal: Terminal, feed: string, options: TakeOptions): Promise<number> => {
  const store = await import('@risikobilde/server/take-edition-at');
  const { t, say } = wordsOf[terminal.language];
  const root = options.root === undefined ? undefined : await readFile(options.root, 'utf8');
  const place = store.placeOf({
    ...(options.data !== undefined && { data: options.data }),
    ...(options.database !== undefined && { database: options.database }),
  });
  try {
    return await store.offerAt(place, feed, root, async (offered) => {
      if (offered === undefined)
        return reportProblems(
          terminal,
          outcomeRefused('world-not-taken', message('cli.world.noRoot', { to: options.data ?? 'PostgreSQL' }))
            .problems,
        );
      const { before, next, take: takeIt } = offered;
      if (next === undefined) {
        terminal.out(`${t('cli.world.same')}\n`);
        return 0;
      }
      const code = await showEdition(
        terminal,
        before,
        { edition: next.seen.edition, world: next.world },
        options,
      );
      if (code !== 0 || !options.yes) return code;
      const taken = await takeIt();
      if (!taken.ok) {
        terminal.err(`${say(taken.refusal.detail)}\n`);
        return 1;
      }
      terminal.out(`\n${t('cli.world.takenIntoStore', { number: taken.value.number })}\n`);
      return 0;
    });
  } catch (error) {
    if (error instanceof store.FeedRefused) return tellRefused(terminal, error);
    return reportProblems(terminal, outcomeRefused('store-unavailable', store.whyNot(error)).problems);
  }
};

const tellRefused = (terminal: Terminal, { fault, problem, found }: FeedRefused): number => {
  const { t, say } = wordsOf[terminal.language];
  terminal.err(`${t(`world.fault.${fault}`)}\n${problem ? say(problem) : found}\n`);
  return 1;
};

const looked = async (
  terminal: Terminal,
  feed: string,
  trusted: Trusted,
): Promise<(SeenEdition & { readonly world: World }) | number> => {
  const { FeedRefused, lookAtFeed, readEditionWorld } = await import('@risikobilde/server/feed');
  try {
    const seen = await lookAtFeed(feed, trusted, { now: new Date() });
    // Asked for without what is known, it comes with its bytes.
    if (!('bytes' in seen)) throw new Error('an edition without its packs');
    return { ...seen, world: readEditionWorld(seen.bytes) };
  } catch (error) {
    if (!(error instanceof FeedRefused)) throw error;
    return tellRefused(terminal, error);
  }
};

const trustedIn = async (current: string, root: string | undefined): Promise<Trusted | undefined> => {
  const folder = join(current, '.trust');
  const names = await readdir(folder).catch(() => undefined);
  if (names === undefined) return root === undefined ? undefined : { root: await readFile(root, 'utf8') };
  const texts = names.map(
    async (name) => [name.replace(/\.json$/, ''), await readFile(join(folder, name), 'utf8')] as const,
  );
  return Object.fromEntries(await Promise.all(texts));
};

/** Written whole beside what is there, and then put in its place by one name that is changed. */
const keepEdition = async (
  to: string,
  { edition, bytes, trusted, expires, hash }: SeenEdition,
): Promise<void> => {
  const name = `${edition.number}-${hash.slice(0, 12)}-${Date.now()}`;
  const folder = join(to, 'editions', name);
  const put = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  const { number, day } = edition;
  const until = parseLocalDate(expires.slice(0, 10));
  await put('edition.yaml', JSON.stringify({ number, day, fetched: today(), ...(until && { until }) }));
  for (const [id, text] of Object.entries(bytes.packs)) {
    // Read and found whole a moment ago.
    const { pack, entries } = JSON.parse(text) as {
      readonly pack: object;
      readonly entries: readonly object[];
    };
    await put(`${id}/pack.yaml`, JSON.stringify(pack));
    for (const [at, entry] of entries.entries()) await put(`${id}/${at + 1}.yaml`, JSON.stringify(entry));
  }
  for (const [role, text] of Object.entries(trusted)) await put(`.trust/${role}.json`, text);
  const link = join(to, `current-${name}`);
  await symlink(join('editions', name), link);
  await rename(link, join(to, 'current'));
  for (const one of await readdir(join(to, 'editions')))
    if (one !== name && one.startsWith(`${edition.number}-`))
      await rm(join(to, 'editions', one), { recursive: true, force: true });
};

const showMoved = async (
  terminal: Terminal,
  dir: string,
  { before, after, asOf }: { readonly before: World; readonly after: World; readonly asOf: LocalDate },
): Promise<number> => {
  const folder = await readFolder(dir);
  const [old, now] = [before, after].map((value) => parseLoaded(folder, { ok: true, value }));
  if (old === undefined || now === undefined) return 2;
  if (!old.ok) return reportProblems(terminal, old.problems);
  if (!now.ok) return reportProblems(terminal, now.problems);
  const [a, b] = [old.value, now.value].map(({ assessment, world }) =>
    evaluateWithTolerance(assessment, world, asOf),
  );
  if (a === undefined || b === undefined) return 2;
  const words = wordsOf[terminal.language];
  const moved = diffEvaluations(a, b);
  terminal.out(
    `\n${terminal.paint.bold(words.t('cli.world.moves', { dir }))}\n${hasMoved(moved) ? movedText(old.value, now.value, moved, words, terminal) : words.t('cli.diff.unmoved')}\n`,
  );
  return 0;
};
