import { message, type Sayable } from '@risikobilde/words/message';
import { isEditionDay } from '../derive/names.js';
import { type AssessmentRecord, isSupposed } from '../model/assessment.js';
import type { LocalDate } from '../model/local-date.js';
import { referencesOf } from '../references/references.js';
import type { World, WorldEntry } from '../world/world.js';

export const lanes = ['law', 'terms', 'threats', 'assessment'] as const;
export type Lane = (typeof lanes)[number];

/** Something that happened, with the refs under which an argument leans on it. */
export type HistoryEvent = {
  readonly id: string;
  readonly date: LocalDate;
  readonly precision: 'day' | 'month' | 'year';
  readonly lane: Lane;
  readonly title: Sayable;
  /** What it is called where there is little room; the title says what happened. */
  readonly short: Sayable;
  readonly text?: Sayable;
  readonly url?: string;
  /** A reason leans on the event when its ref is one of these, or starts with one of them and `#`. */
  readonly refs: readonly string[];
};

/** What the assessment leans on in the world, directly or by the themes of its premises; each event once, by date. */
export const timelineEvents = (held: readonly AssessmentRecord[], world: World): readonly HistoryEvent[] => {
  const records = held.filter((record) => !isSupposed(record));
  const named = new Set(records.flatMap((record) => referencesOf(record).map((reference) => reference.id)));
  const themes = new Set(records.flatMap((record) => (record.kind === 'premise' ? record.themes : [])));
  return [
    ...world.entries.flatMap((entry) => eventsOf(entry, named, themes)),
    ...records.flatMap(versions),
  ].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
};

const eventsOf = (
  entry: WorldEntry,
  named: ReadonlySet<string>,
  themes: ReadonlySet<string>,
): readonly HistoryEvent[] => {
  const bears = (of: readonly string[]) => of.some((theme) => themes.has(theme));
  switch (entry.kind) {
    case 'source':
      if (!named.has(entry.id) && !bears(entry.themes)) return [];
      return entry.events.map((event) => ({
        id: `${entry.id}@${event.date}-${event.type}`,
        date: event.knownFrom ?? event.date,
        precision: event.precision,
        lane: 'law' as const,
        title: message('chart.event.of', { what: entry.short, event: event.text }),
        short: entry.short,
        ...(event.cite.url !== undefined && { url: event.cite.url }),
        refs: [entry.id, `${entry.id}@${event.date}`, ...(event.by === undefined ? [] : [event.by])],
      }));
    case 'series':
      if (
        !named.has(entry.id) &&
        !entry.editions.some((e) => e.points.some((p) => p.theme !== undefined && themes.has(p.theme)))
      )
        return [];
      return entry.editions.map((edition) => ({
        id: `${entry.id}@${edition.id}`,
        date: edition.date,
        precision: edition.precision,
        lane: 'threats' as const,
        title: edition.title,
        short: edition.title,
        ...(edition.cite.url !== undefined && { url: edition.cite.url }),
        refs: [entry.id, `${entry.id}@${edition.id}`],
      }));
    case 'technology':
      if (!bears(entry.themes)) return [];
      return [
        {
          id: entry.id,
          date: entry.date,
          precision: entry.precision,
          lane: 'threats',
          title: entry.name,
          short: entry.name,
          text: entry.text,
          ...(entry.cite.url !== undefined && { url: entry.cite.url }),
          refs: [entry.id],
        },
      ];
    case 'terms':
    case 'subprocessors':
      if (!named.has(entry.id)) return [];
      return entry.editions.map((edition) => ({
        id: `${entry.id}@${edition.id}`,
        date: edition.date,
        precision: edition.precision,
        lane: 'terms' as const,
        // An edition that is called by its day has no name beside the day of the event.
        title: isEditionDay(edition.id)
          ? message('chart.event.edition', { what: entry.title })
          : message('chart.event.of', { what: entry.title, event: edition.id }),
        short: entry.title,
        ...(edition.cite.url !== undefined && { url: edition.cite.url }),
        refs: [entry.id],
      }));
    default:
      return [];
  }
};

const versions = (record: AssessmentRecord): readonly HistoryEvent[] => {
  if (record.kind !== 'assessment') return [];
  return [
    ...record.changeLog.map((entry) => ({
      id: `version-${entry.version}-${entry.date}`,
      date: entry.date,
      precision: entry.precision,
      lane: 'assessment' as const,
      title: message('chart.event.version', { version: entry.version, changes: entry.changes }),
      short: message('chart.event.versionShort', { version: entry.version }),
      refs: [],
    })),
    ...record.alternatives.flatMap((alternative) =>
      alternative.until === undefined
        ? []
        : [
            {
              id: `alternative-${alternative.id}`,
              date: alternative.until,
              precision: 'day' as const,
              lane: 'assessment' as const,
              title: message('chart.event.ends', { alternative: alternative.name }),
              short: message('chart.event.ends', { alternative: alternative.name }),
              refs: [`alternative:${alternative.id}`],
            },
          ],
    ),
  ];
};
