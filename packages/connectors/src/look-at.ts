import type { World } from '@risikobilde/core';
import { createBearings } from './bears-on.js';
import { cellar } from './cellar.js';
import { type Candidate, compare, type Memory } from './compare.js';
import type { Connector, ConnectorTools } from './connector.js';
import { euvd } from './euvd.js';
import { Fault, faults, type SourceFault } from './fault.js';
import { feed } from './feed.js';
import { createFetching, type FetchingOptions } from './fetching.js';
import { kudos } from './kudos.js';
import { lovdata } from './lovdata.js';
import { type Reading, sha256 } from './passage.js';
import { addressOf, type SourceSettings, type WatchSettings } from './settings.js';
import { terms } from './terms.js';

/** What the last look at a source came to. */
export type Look = {
  /** Moments in UTC: of the look, of the first, of the last that went well, and of the last that found something new. */
  readonly at: string;
  readonly began: string;
  readonly answered?: string;
  readonly came?: string;
  readonly fault?: SourceFault;
  /** How many passages the source has, as of when it last answered. */
  readonly passages: number;
  /** What was asked for and was not there. */
  readonly missing: readonly string[];
  /** Passages whose text went back to what it was, each with when it last did. */
  readonly flickers: readonly { readonly of: string; readonly at: string }[];
  /** Of the settings it was made with: where others are given, one begins again. */
  readonly settings: string;
};

/** What is kept of a source between two looks. */
export type Kept = { readonly look: Look; readonly memory?: Memory };

export type Looked = Kept & { readonly candidates: readonly Candidate[] };

/** More candidates at once than anybody would read: a source that has changed its form. */
const mostAtOnce = 200;
const mostFlickers = 20;

const connectors = { lovdata, kudos, cellar, edpb: feed, edps: feed, feed, euvd, terms };

export type LookTools = {
  readonly watch: Pick<WatchSettings, 'contact' | 'privateHosts'>;
  readonly world: World;
  readonly now: Date;
  readonly version: string;
} & Pick<FetchingOptions, 'proxy' | 'signal' | 'lookup' | 'wait' | 'ca' | 'patience'>;

/** Looks at a source once and compares it with the last time. What goes wrong with the source is what the look says; it never throws for it. */
export const lookAt = async (
  source: SourceSettings,
  kept: Kept | undefined,
  { watch, world, now, version, ...options }: LookTools,
): Promise<Looked> => {
  const settings = sha256(JSON.stringify(source)).slice(0, 16);
  const before = kept?.look.settings === settings ? kept : undefined;
  const at = now.toISOString();
  const address = addressOf(source);
  const fetching = createFetching({
    ...options,
    host: address.host,
    privateHosts: watch.privateHosts,
    userAgent: `Risikobilde/${version}${watch.contact === undefined ? '' : ` (${watch.contact})`}`,
  });
  const look: Look = {
    began: at,
    passages: 0,
    missing: [],
    flickers: [],
    ...before?.look,
    at,
    settings,
  };
  const { fault: _, ...clean } = look;
  try {
    const reading = await read(source, {
      settings: source,
      address,
      fetching,
      marks: before?.memory?.marks,
      world: knownIn(world),
      now,
    });
    if (reading === undefined)
      return { look: { ...clean, answered: at }, ...memoryOf(before), candidates: [] };
    const { memory, candidates, flickers } = compare(reading, before?.memory, {
      source: source.id,
      since: source.since,
      now,
      bearsOn: createBearings(world),
    });
    if (candidates.length > mostAtOnce) throw new Fault('muchAtOnce', `${candidates.length}`);
    const renewed = new Set(flickers);
    return {
      look: {
        ...clean,
        answered: at,
        passages: reading.passages.length,
        missing: reading.missing ?? [],
        flickers: [
          ...flickers.map((of) => ({ of, at })),
          ...clean.flickers.filter(({ of }) => !renewed.has(of)),
        ].slice(0, mostFlickers),
        ...((candidates.length > 0 || before?.memory === undefined) && { came: at }),
      },
      memory,
      candidates,
    };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { look: { ...clean, fault: error.said() }, ...memoryOf(before), candidates: [] };
  }
};

const memoryOf = (kept: Kept | undefined): Pick<Kept, 'memory'> =>
  kept?.memory === undefined ? {} : { memory: kept.memory };

const read = (
  source: SourceSettings,
  tools: ConnectorTools<SourceSettings>,
): Promise<Reading | undefined> => {
  // The table gives each name the connector that takes its settings.
  const connector = connectors[source.connector] as Connector<SourceSettings>;
  return connector(tools);
};

const knownIn = ({ entries }: World): ConnectorTools<SourceSettings>['world'] =>
  entries.flatMap((entry) => (entry.kind === 'source' ? [entry.identifiers] : []));

/** `incomplete`: something that was asked for is not there; `away`: no answer, but not for long. */
export type SourceState = (typeof faults)[keyof typeof faults] | 'ok' | 'notYet' | 'flicker' | 'incomplete';

const dayMs = 86_400_000;
/** How long a text that went back and forth is told of. */
const flickerDays = 30;

/** How it stands with a source: worked out from the last look and the day, and stored nowhere. */
export const stateOf = (
  look: Look | undefined,
  { silentAfterDays }: Pick<SourceSettings, 'silentAfterDays'>,
  now: Date,
): SourceState => {
  if (look === undefined) return 'notYet';
  const daysSince = (moment: string): number => (now.getTime() - Date.parse(moment)) / dayMs;
  const isSilent = daysSince(look.came ?? look.began) > silentAfterDays;
  if (look.fault !== undefined) {
    const state = faults[look.fault.why];
    // What does not answer for as long as that is silent, whatever is the matter with it.
    return state === 'away' && isSilent ? 'silent' : state;
  }
  if (isSilent) return 'silent';
  if (look.flickers.some(({ at }) => daysSince(at) <= flickerDays)) return 'flicker';
  return look.missing.length > 0 ? 'incomplete' : 'ok';
};

/** Whether so much time has gone by that it may be asked again. */
export const isDue = (
  look: Look | undefined,
  { everyHours }: Pick<SourceSettings, 'everyHours'>,
  now: Date,
): boolean =>
  // A minute less: what is due at the same time each day is due the next day too. A look that is still to come was made by a wrong clock.
  look === undefined ||
  Date.parse(look.at) > now.getTime() ||
  now.getTime() - Date.parse(look.at) >= everyHours * 3_600_000 - 60_000;
