import { formatDay, type Words } from '@risikobilde/words';
import type { Setting } from '../svg/frame.js';
import { label, lineHeight } from '../svg/label.js';
import { el, idPart, type SvgNode } from '../svg/svg-node.js';
import { fitText, textWidth, wrapText } from '../text/text-width.js';
import { dateAsKnown, type TimelineData, type TimelineLane } from './timeline-data.js';
import { eventMark } from './timeline-mark.js';
import { laneWidth, timeScale, yearTicks } from './timeline-scale.js';

const rowHeight = 24;
const labelRoom = 280;

type PlacedEvent = {
  readonly event: TimelineLane['events'][number];
  readonly x: number;
  readonly text: string;
  readonly before: boolean;
  readonly row: number;
};

/** The wide time line: a lane per kind of event, every mark with its label beside it, on as many rows as they need. */
export const eventLanes = (
  data: TimelineData,
  { id, words: { language, say, t }, theme, width }: Setting,
) => {
  const [left, right] = [laneWidth + 8, width - 10];
  const x = timeScale(data.from, data.to, left, right);
  const top = 28;
  let y = top;
  const nodes: SvgNode[] = [];
  const lanes: SvgNode[] = [];
  data.lanes.forEach((lane, k) => {
    const placed = packLane(lane, x, say, left, width);
    const name = wrapText(say(lane.name), laneWidth - 20, 13, 600);
    const count = Math.max(1, ...placed.map(({ row }) => row + 1));
    const height = Math.max(count * rowHeight + 12, name.length * lineHeight(13) + 20);
    lanes.push(el('rect', { x: 0, y, width, height: height - 4, rx: 3, fill: theme.surface }));
    nodes.push(label(10, y + 22, name, { fill: theme.ink, weight: 600 }));
    for (const { event, x: at, text, before, row } of placed) {
      const middle = y + 4 + (row + 0.5) * rowHeight;
      nodes.push(
        el(
          'g',
          { id: `${id}-event-${idPart(event.ref)}-${event.date}`, 'data-ref': event.ref },
          el('title', {}, `${formatDay(dateAsKnown(event), language)}: ${say(event.label)}`),
          event.until !== undefined &&
            el('line', {
              x1: at,
              x2: x(event.until),
              y1: middle + 9,
              y2: middle + 9,
              stroke: theme.accent,
              'stroke-width': 2.5,
            }),
          eventMark(k, at, middle, event.date > data.asOf, theme),
          label(at + (before ? -11 : 11), middle + 4, text, {
            fill: theme.ink,
            size: 12,
            anchor: before ? 'end' : 'start',
            halo: theme.surface,
          }),
        ),
      );
    }
    y += height;
  });
  const bottom = y + 2;
  const asOfX = x(data.asOf);
  const asOfText = `${t('chart.timeline.asOf')} ${formatDay(data.asOf, language)}`;
  const half = textWidth(asOfText, 12, 600) / 2;
  const underlay = (): readonly SvgNode[] => [
    ...lanes,
    ...yearTicks(data, x, top, bottom, theme, width),
    el('line', {
      id: `${id}-as-of`,
      x1: asOfX,
      x2: asOfX,
      y1: top - 6,
      y2: bottom,
      stroke: theme.ink,
      'stroke-width': 1.75,
    }),
    label(Math.min(Math.max(asOfX, half), width - half), 15, asOfText, {
      fill: theme.ink,
      size: 12,
      weight: 600,
      anchor: 'middle',
    }),
  ];
  return { nodes, underlay, bottom: bottom + 22 };
};

/** Each event on the first row where mark and label meet no other. */
const packLane = (
  lane: TimelineLane,
  x: (date: TimelineData['asOf']) => number,
  say: Words['say'],
  left: number,
  width: number,
): readonly PlacedEvent[] => {
  const taken: { readonly row: number; readonly from: number; readonly to: number }[] = [];
  return lane.events.map((event) => {
    const at = x(event.date);
    const text = fitText(say(event.label), labelRoom, 12);
    const wide = textWidth(text, 12) + 14;
    const before = at + wide > width - 4 && at - wide > left - 8;
    const end = Math.max(at + 8, event.until === undefined ? 0 : x(event.until));
    const [from, to] = before ? [at - wide, end] : [at - 8, Math.max(at + wide, end)];
    let row = 0;
    while (taken.some((one) => one.row === row && from < one.to + 10 && to > one.from - 10)) row += 1;
    taken.push({ row, from, to });
    return { event, x: at, text, before, row };
  });
};
