import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Edition } from '@risikobilde/core';
import { type TargetFile, Updater } from 'tuf-js';
import { norwegianDay } from '../base/clock.js';
import { sha256 } from '../base/sha256.js';
import { FeedRefused, feedRefused } from './feed-refused.js';
import { addressOf, FeedFetcher } from './fetcher.js';
import { type EditionBytes, readEdition } from './pack-files.js';

/** Where editions of the world come from, and who is trusted; off where nobody has set it. */
export type FeedSettings = { readonly feed: string; readonly root: string };

/** What is trusted: the metadata of the framework by name, `root` at least. What was seen before can't be rolled back. */
export type Trusted = Readonly<Record<string, string>>;

export type SeenEdition = {
  readonly edition: Edition;
  /** Of the bytes of `edition.json`. */
  readonly hash: string;
  readonly bytes: EditionBytes;
  readonly trusted: Trusted;
  /** Until when the feed says that nothing newer is withheld. */
  readonly expires: string;
};

const largestEdition = 256 * 1024;
const largestPack = 16 * 1024 * 1024;
const largestTogether = 64 * 1024 * 1024;
const mostPacks = 400;
/** An edition may be made where the day has come a little earlier. */
const dayAhead = 36 * 60 * 60 * 1000;

/**
 * The newest edition of a feed, each byte of it signed by who may, and none of it older than what was seen before.
 * @throws FeedRefused with the reason; nothing was kept.
 */
export const lookAtFeed = async (
  feed: string,
  trusted: Trusted,
  { now, known }: { readonly now: Date; readonly known?: string | undefined },
): Promise<SeenEdition | Omit<SeenEdition, 'bytes'>> => {
  const folder = await mkdtemp(join(tmpdir(), 'risikobilde-feed-'));
  try {
    for (const [name, text] of Object.entries(trusted)) await writeFile(join(folder, `${name}.json`), text);
    const base = addressOf(feed);
    const updater = new Updater({
      metadataDir: folder,
      metadataBaseUrl: new URL('metadata/', base).href,
      targetDir: folder,
      targetBaseUrl: new URL('targets/', base).href,
      fetcher: new FeedFetcher(base),
      config: { fetchRetries: 0, maxDelegations: mostPacks + 1 },
    });
    await updater.refresh();
    const text = await contentOf(updater, folder, 'edition.json', largestEdition);
    const edition = readEdition(text);
    if (new Date(`${edition.day}T00:00:00Z`).getTime() > now.getTime() + dayAhead)
      throw new FeedRefused('clock', `${edition.day} > ${norwegianDay(now)}`);
    const hash = sha256(text);
    const about = { edition, hash };
    if (hash === known) return { ...about, ...(await keptIn(folder)) };
    const ids = Object.keys(edition.packs).sort();
    if (ids.length > mostPacks) throw new FeedRefused('large', `${ids.length} packs`);
    const packs: Record<string, string> = {};
    let left = largestTogether;
    for (const id of ids) {
      packs[id] = await contentOf(
        updater,
        folder,
        `${id}/pack.json`,
        Math.min(largestPack, left),
        edition.packs[id],
      );
      left -= packs[id].length;
    }
    return { ...about, bytes: { edition: text, packs }, ...(await keptIn(folder)) };
  } catch (error) {
    throw feedRefused(error);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const contentOf = async (
  updater: Updater,
  folder: string,
  path: string,
  most: number,
  wanted?: string,
): Promise<string> => {
  const target: TargetFile | undefined = await updater.getTargetInfo(path);
  if (target === undefined) throw new FeedRefused('notListed', path);
  if (target.length > most) throw new FeedRefused('large', `${path}: ${target.length} > ${most}`);
  if (target.hashes['sha256'] === undefined || (wanted !== undefined && target.hashes['sha256'] !== wanted))
    throw new FeedRefused('mixed', path);
  const file = await updater.downloadTarget(target, join(folder, 'target'));
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(file));
};

/** The metadata as they are now trusted, and until when. */
const keptIn = async (folder: string): Promise<{ readonly trusted: Trusted; readonly expires: string }> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const texts = await Promise.all(
    names.map(
      async (name) => [name.slice(0, -'.json'.length), await readFile(join(folder, name), 'utf8')] as const,
    ),
  );
  const trusted = Object.fromEntries(texts);
  // The client has read it.
  const { signed } = JSON.parse(trusted['timestamp'] ?? '') as {
    readonly signed: { readonly expires: string };
  };
  return { trusted, expires: signed.expires };
};
