import { shippedWorld } from './small-world.js';
import { type Kept, type Looked, lookAt, type LookTools } from '../src/look-at.js';
import { parseWatchSettings, type SourceSettings, type WatchSettings } from '../src/settings.js';

const settingsOf = (given: object): WatchSettings => {
  const read = parseWatchSettings(JSON.stringify(given));
  if (!read.ok) throw new Error(read.wrong);
  return read.settings;
};

/** A source as settings in a file would have it. */
export const source = (given: object): SourceSettings => {
  const [one] = settingsOf({ sources: [{ id: 'kilden', ...given }] }).sources;
  if (one === undefined) throw new Error('no source');
  return one;
};

const watch = settingsOf({ sources: [], privateHosts: ['127.0.0.1'] });

/** Looks once, on a day, without waiting between two questions. */
export const look = (settings: SourceSettings, kept?: Kept, more: Partial<LookTools> = {}): Promise<Looked> =>
  lookAt(settings, kept, {
    watch,
    world: shippedWorld,
    now: new Date('2026-12-01T06:10:00Z'),
    version: 'test',
    wait: () => Promise.resolve(),
    ...more,
  });
