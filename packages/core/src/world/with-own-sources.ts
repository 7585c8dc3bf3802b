import type { Assessment, AssessmentRecord, RecordOf } from '../model/assessment.js';
import { isOfKind } from '../model/assessment.js';
import { unknownCountry } from '../model/country-name.js';
import type { Source, World } from './world.js';

/** The types of own source that may lay down law. */
export const ownLaw = ['act', 'regulation', 'decision'] as const;

/** Whether it is asked whose law a source is: of law alone, not of a contract or a report. */
export const isOwnLaw = ({ type }: Partial<Pick<RecordOf<'ownSource'>, 'type'>>): boolean =>
  (ownLaw as readonly (typeof type)[]).includes(type);

const known = new WeakMap<World, WeakMap<readonly AssessmentRecord[], World>>();

/**
 * The world with the sources that an assessment has entered itself. A source of the world is never replaced by one: an own
 * source with its id is left out here, and the check of the files says so.
 */
export const withOwnSources = ({ records }: Pick<Assessment, 'records'>, world: World): World => {
  const own = records.filter(isOfKind('ownSource'));
  if (own.length === 0) return world;
  const byRecords = known.get(world) ?? new WeakMap<readonly AssessmentRecord[], World>();
  known.set(world, byRecords);
  const before = byRecords.get(records);
  if (before !== undefined) return before;
  const taken = new Set(world.entries.map(({ id }) => id));
  const entries = [...world.entries, ...own.filter(({ id }) => !taken.has(id)).map(sourceOf)];
  const made = { ...world, entries };
  byRecords.set(records, made);
  return made;
};

/** An own source as the world holds its sources: only what is known becomes an event. */
export const sourceOf = (own: RecordOf<'ownSource'>): Source => {
  const { id, name, type, issuer, starts, ends, verification, address, read, jurisdiction } = own;
  const title = Object.values(name)[0] ?? id;
  const cite = { title, ...(address && { url: address }), ...(read && { read }) };
  const fact = { cite, verification };
  return {
    id,
    kind: 'source',
    type: type === 'contract' || type === 'other' ? 'document' : type,
    title: name,
    short: name,
    jurisdiction: jurisdiction ?? unknownCountry,
    // Who says so has chosen the words “outside the EEA Agreement”.
    ...(jurisdiction === 'EU' && { inEea: { state: 'outside', ...fact } as const }),
    issuer: { [Object.keys(name)[0] ?? 'nb']: issuer ?? '–' },
    identifiers: {},
    themes: [],
    events: [
      ...(starts
        ? [{ date: starts, precision: 'day' as const, type: 'inForce' as const, text: name, ...fact }]
        : []),
      ...(ends
        ? [{ date: ends, precision: 'day' as const, type: 'repealed' as const, text: name, ...fact }]
        : []),
    ],
    provisions: own.provisions.map((provision) => ({
      ref: provision.ref,
      text: provision.text ?? name,
      ...((provision.starts ?? provision.ends) && {
        inForce: {
          ...(provision.starts && { from: provision.starts }),
          ...(provision.ends && { until: provision.ends }),
        },
      }),
      ...fact,
    })),
    ...(own.passages && { passages: own.passages }),
    ...fact,
  };
};
