import { type FullText, type Language, standings, textIn } from '@risikobilde/core';
import { type Chart, type ChartOptions, columns } from '../chart.js';
import { createSetting, emptyState, finish } from '../svg/frame.js';
import { patternDefs } from '../svg/patterns.js';
import { standingWords } from '../svg/standing-mark.js';
import { formatDate } from '../text/date-format.js';
import { inEachLanguage, listInWords } from '../text/list-in-words.js';
import type { TimelineData } from './timeline-data.js';
import { claimStrips } from './timeline-claims.js';
import { eventLanes } from './timeline-lanes.js';
import { eventList } from './timeline-list.js';

const words = {
  title: { nb: 'Tidslinje', nn: 'Tidslinje', en: 'Time line' },
  date: { nb: 'Dato', nn: 'Dato', en: 'Date' },
  until: { nb: 'Til', nn: 'Til', en: 'Until' },
  lane: { nb: 'Gjelder', nn: 'Gjeld', en: 'Concerns' },
  what: { nb: 'Hendelse', nn: 'Hending', en: 'Event' },
  claim: { nb: 'Påstand', nn: 'Påstand', en: 'Claim' },
  empty: {
    nb: 'Ingen hendelser er registrert i denne perioden.',
    nn: 'Ingen hendingar er registrerte i denne perioden.',
    en: 'No events have been recorded for this period.',
  },
} satisfies Record<string, FullText>;

/** Events in lanes over time, the day that is asked about, and how claims stood: wide along the page, narrow down it. */
export const timelineChart = (data: TimelineData, options: ChartOptions): Chart => {
  const setting = createSetting(options, 'timeline');
  const { language, narrow, theme, id } = setting;
  const table = {
    caption: words.title[language],
    columns: columns([words.date, words.until, words.lane, words.what].map((word) => word[language])),
  };
  const within = inPeriod(data);
  if (within.lanes.every(({ events }) => events.length === 0) && (within.claims ?? []).length === 0) {
    return emptyState(setting, words.title, words.empty, table);
  }
  const events = narrow ? eventList(within, setting) : eventLanes(within, setting);
  const claims = claimStrips(within, setting, events.bottom + 16);
  const tones = standings.map((standing) => theme.standings[standing]);
  return finish(setting, {
    title: words.title,
    sentence: inEachLanguage((l) => sentence(within, l)),
    table: { ...table, rows: rows(within, language) },
    height: claims.bottom,
    defs: (within.claims ?? []).length > 0 ? patternDefs(id, theme, tones, ['tint']) : [],
    children: [...events.underlay(), ...events.nodes, ...claims.nodes],
  });
};

/** Only what touches the period; what began before it and lasts into it stays. */
const inPeriod = (data: TimelineData): TimelineData => ({
  ...data,
  lanes: data.lanes.map((lane) => ({
    ...lane,
    events: lane.events
      .filter(({ date, until }) => date <= data.to && (until ?? date) >= data.from)
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
  })),
  ...(data.claims === undefined
    ? {}
    : {
        claims: data.claims.map((claim) => ({
          ...claim,
          changes: claim.changes
            .filter(({ from }) => from <= data.to)
            .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
        })),
      }),
});

const rows = ({ lanes, claims = [] }: TimelineData, language: Language) =>
  [
    ...lanes.flatMap(({ name, events }) =>
      events.map(({ ref, date, until, label }) => ({
        ref,
        date,
        until,
        lane: name,
        what: textIn(label, language),
      })),
    ),
    ...claims.flatMap(({ ref, label, changes }) =>
      changes.map(({ from, standing }, k) => ({
        ref,
        date: from,
        until: changes[k + 1]?.from,
        lane: words.claim,
        what: `${textIn(label, language)}: ${standingWords[standing][language].toLowerCase()}`,
      })),
    ),
  ]
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map(({ ref, date, until, lane, what }) => ({
      ref,
      cells: [
        formatDate(date, language),
        until === undefined ? '–' : formatDate(until, language),
        textIn(lane, language),
        what,
      ],
    }));

const sentence = ({ lanes, claims = [], from, to, asOf }: TimelineData, language: Language): string => {
  const events = lanes.flatMap((lane) => lane.events);
  const latest = events.filter(({ date }) => date <= asOf).sort((a, b) => (a.date < b.date ? 1 : -1))[0];
  const [start, end, day] = [from, to, asOf].map((date) => formatDate(date, language));
  const n = events.length;
  const first: FullText = {
    nb: `${n} ${n === 1 ? 'hendelse' : 'hendelser'} fra ${start} til ${end}.`,
    nn: `${n} ${n === 1 ? 'hending' : 'hendingar'} frå ${start} til ${end}.`,
    en: `${n} ${n === 1 ? 'event' : 'events'} from ${start} to ${end}.`,
  };
  const last =
    latest === undefined
      ? ''
      : {
          nb: ` Den siste før ${day} er «${textIn(latest.label, 'nb')}» (${formatDate(latest.date, 'nb')}).`,
          nn: ` Den siste før ${day} er «${textIn(latest.label, 'nn')}» (${formatDate(latest.date, 'nn')}).`,
          en: ` The latest by ${day} is “${textIn(latest.label, 'en')}” (${formatDate(latest.date, 'en')}).`,
        }[language];
  if (claims.length === 0) return `${first[language]}${last}`;
  const onDay = claims.flatMap(
    ({ changes }) => changes.findLast((change) => change.from <= asOf)?.standing ?? [],
  );
  const named = listInWords(
    standings
      .toReversed()
      .map((standing) => ({ standing, count: onDay.filter((one) => one === standing).length }))
      .filter(({ count }) => count > 0)
      .map(({ standing, count }) => `${count} ${standingWords[standing][language].toLowerCase()}`),
    language,
  );
  const held: FullText = {
    nb: ` Påstandene den dagen: ${named === '' ? 'ingen' : named}.`,
    nn: ` Påstandane den dagen: ${named === '' ? 'ingen' : named}.`,
    en: ` The claims that day: ${named === '' ? 'none' : named}.`,
  };
  return `${first[language]}${last}${held[language]}`;
};
