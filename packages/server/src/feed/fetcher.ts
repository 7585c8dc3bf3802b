import { createReadStream } from 'node:fs';
import { lstat, realpath } from 'node:fs/promises';
import { sep } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { BaseFetcher } from 'tuf-js';
import { DownloadHTTPError } from 'tuf-js/dist/error.js';
import { FeedRefused } from './feed-refused.js';

/** Milliseconds that one file may take: a feed is looked at again in a while. */
const patience = 20_000;

/** The address of a feed: of the web, or of a folder. */
export const addressOf = (feed: string): URL =>
  /^https?:\/\//.test(feed) ? new URL(feed.endsWith('/') ? feed : `${feed}/`) : pathToFileURL(`${feed}/`);

/** Reads the files of one feed and nothing else: no other host, no way out of the folder. */
export class FeedFetcher extends BaseFetcher {
  constructor(private readonly base: URL) {
    super();
  }

  override async fetch(address: string): Promise<NodeJS.ReadableStream> {
    const url = new URL(address);
    if (url.origin !== this.base.origin || !url.pathname.startsWith(this.base.pathname))
      throw new FeedRefused('notListed', address);
    return url.protocol === 'file:' ? this.read(url) : this.ask(url);
  }

  private async read(url: URL): Promise<NodeJS.ReadableStream> {
    const path = fileURLToPath(url);
    const about = await lstat(path).catch(() => undefined);
    if (about === undefined) throw new DownloadHTTPError(`no such file: ${path}`, 404);
    const [real, folder] = [await realpath(path), await realpath(fileURLToPath(this.base))];
    if (!about.isFile() || !real.startsWith(`${folder}${sep}`)) throw new FeedRefused('notListed', path);
    return createReadStream(path);
  }

  private async ask(url: URL): Promise<NodeJS.ReadableStream> {
    const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(patience) }).catch(
      (error: unknown) => {
        throw new FeedRefused('unreachable', `${url.href} ${error instanceof Error ? error.message : ''}`);
      },
    );
    if (answer.status >= 300 && answer.status < 400) {
      await answer.body?.cancel();
      throw new FeedRefused('redirect', `${url.href} -> ${answer.headers.get('location') ?? '?'}`);
    }
    if (!answer.ok || answer.body === null) {
      await answer.body?.cancel();
      throw new DownloadHTTPError(`${url.href} answered ${answer.status}`, answer.status);
    }
    // The two types of a stream of the web differ in name alone.
    return Readable.fromWeb(answer.body as ReadableStream<Uint8Array>);
  }
}
