import { standings } from '@risikobilde/core';
import { formatDay, formatList, type Words } from '@risikobilde/words';
import { type Chart, type ChartOptions, columns } from '../chart.js';
import { createSetting, emptyState, finish } from '../svg/frame.js';
import { patternDefs } from '../svg/patterns.js';
import { dateAsKnown, type TimelineData } from './timeline-data.js';
import { claimStrips } from './timeline-claims.js';
import { eventLanes } from './timeline-lanes.js';
import { eventList } from './timeline-list.js';

/**
 * Time line: events in lanes over time, the day that is asked about, and how claims stood: wide along the page, narrow
 * down it.
 */
export const timelineChart = (data: TimelineData, options: ChartOptions): Chart => {
  const setting = createSetting(options, 'timeline');
  const {
    words: { t },
    narrow,
    theme,
    id,
  } = setting;
  const title = t('chart.timeline.title');
  const table = {
    caption: title,
    columns: columns([
      t('chart.timeline.date'),
      t('chart.timeline.until'),
      t('chart.timeline.lane'),
      t('chart.timeline.what'),
    ]),
  };
  const within = inPeriod(data);
  if (within.lanes.every(({ events }) => events.length === 0) && (within.claims ?? []).length === 0) {
    return emptyState(setting, title, t('chart.timeline.empty'), table);
  }
  const events = narrow ? eventList(within, setting) : eventLanes(within, setting);
  const claims = claimStrips(within, setting, events.bottom + 16);
  const tones = standings.map((standing) => theme.standings[standing]);
  return finish(setting, {
    title,
    sentence: sentence(within, setting.words),
    table: { ...table, rows: rows(within, setting.words) },
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

const rows = ({ lanes, claims = [] }: TimelineData, { language, say, t }: Words) =>
  [
    ...lanes.flatMap(({ name, events }) =>
      events.map((event) => ({
        ref: event.ref,
        date: event.date,
        told: dateAsKnown(event),
        until: event.until,
        lane: say(name),
        what: say(event.label),
      })),
    ),
    ...claims.flatMap(({ ref, label, changes }) =>
      changes.map(({ from, standing }, k) => ({
        ref,
        date: from,
        told: from,
        until: changes[k + 1]?.from,
        lane: t('chart.timeline.claim'),
        what: t('chart.timeline.claimStood', {
          claim: label,
          standing: t(`standing.${standing}`).toLowerCase(),
        }),
      })),
    ),
  ]
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map(({ ref, told, until, lane, what }) => ({
      ref,
      cells: [formatDay(told, language), until === undefined ? '–' : formatDay(until, language), lane, what],
    }));

const sentence = ({ lanes, claims = [], from, to, asOf }: TimelineData, { language, t }: Words): string => {
  const events = lanes.flatMap((lane) => lane.events);
  const latest = events.filter(({ date }) => date <= asOf).sort((a, b) => (a.date < b.date ? 1 : -1))[0];
  const onDay = claims.flatMap(
    ({ changes }) => changes.findLast((change) => change.from <= asOf)?.standing ?? [],
  );
  const counts = standings
    .toReversed()
    .map((standing) => ({ standing, count: onDay.filter((one) => one === standing).length }))
    .filter(({ count }) => count > 0)
    .map(({ standing, count }) => `${count} ${t(`standing.${standing}`).toLowerCase()}`);
  const held = counts.length === 0 ? t('chart.timeline.none') : formatList(counts, language);
  return [
    t('chart.timeline.sentence', { n: events.length, from, to }),
    ...(latest === undefined
      ? []
      : [t('chart.timeline.latest', { day: asOf, event: latest.label, date: dateAsKnown(latest) })]),
    ...(claims.length === 0 ? [] : [t('chart.timeline.held', { claims: held })]),
  ].join(' ');
};
