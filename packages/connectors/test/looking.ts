import { shippedWorld } from './small-world.js';
import { type Kept, type Looked, lookAt, type LookTools } from '../src/look-at.js';
import { type SourceSettings, sourceSettingsSchema, watchSettingsSchema } from '../src/settings.js';

/** A source as settings in a file would have it. */
export const source = (given: object): SourceSettings =>
  sourceSettingsSchema.parse({ id: 'kilden', ...given });

export const watch = watchSettingsSchema.parse({ sources: [], privateHosts: ['127.0.0.1'] });

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
