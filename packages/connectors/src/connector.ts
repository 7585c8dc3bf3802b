import type { Fetching, Validators } from './fetching.js';
import type { Reading } from './passage.js';
import type { SourceSettings } from './settings.js';

/** What of the world data a connector may look for: identifiers of its sources. */
type Known = { readonly lov?: string | undefined; readonly celex?: string | undefined };

export type ConnectorTools<Settings extends SourceSettings> = {
  readonly settings: Settings;
  readonly address: URL;
  readonly fetching: Fetching;
  /** What it said the last time that it wants to know. */
  readonly marks: Readonly<Record<string, string>> | undefined;
  readonly world: readonly Known[];
  readonly now: Date;
};

/** Reads a source once; undefined where the source says that nothing has changed. Fails with a `Fault`, and else only by a bug. */
export type Connector<Settings extends SourceSettings> = (
  tools: ConnectorTools<Settings>,
) => Promise<Reading | undefined>;

/** An address under that of a source, which may end with a slash or not. */
export const under = (address: URL, ...steps: readonly string[]): URL =>
  new URL([address.href.replace(/\/$/, ''), ...steps.map(encodeURIComponent)].join('/'));

/** What is kept of an answer so that only a newer one is asked for. */
export const validatorsIn = (marks: Readonly<Record<string, string>> | undefined): Validators | undefined =>
  marks && {
    ...(marks['etag'] && { etag: marks['etag'] }),
    ...(marks['lastModified'] && { lastModified: marks['lastModified'] }),
  };

export const marksOf = ({ etag, lastModified }: Validators): Readonly<Record<string, string>> => ({
  ...(etag && { etag }),
  ...(lastModified && { lastModified }),
});
