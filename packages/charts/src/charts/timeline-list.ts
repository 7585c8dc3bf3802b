import { formatDay, formatShortDay } from '@risikobilde/words';
import type { Setting } from '../svg/frame.js';
import { label, lineHeight } from '../svg/label.js';
import { el, idPart, type SvgNode } from '../svg/svg-node.js';
import { wrapText } from '../text/text-width.js';
import { dateAsKnown, type TimelineData } from './timeline-data.js';
import { eventMark } from './timeline-mark.js';

const lineX = 88;

/** The narrow time line: down the page, oldest first, with the day asked about as a line across. */
export const eventList = (data: TimelineData, { id, words: { language, say, t }, theme, width }: Setting) => {
  const events = data.lanes
    .flatMap((lane, k) => lane.events.map((event) => ({ event, lane: k, name: say(lane.name) })))
    .sort((a, b) => (a.event.date < b.event.date ? -1 : a.event.date > b.event.date ? 1 : 0));
  const nodes: SvgNode[] = [];
  let y = 0;
  let asOfDrawn = false;
  const drawAsOf = (): void => {
    asOfDrawn = true;
    const text = `${t('chart.timeline.asOf')} ${formatDay(data.asOf, language)}`;
    nodes.push(
      el('rect', { id: `${id}-as-of`, x: 0, y: y + 2, width, height: 24, rx: 3, fill: theme.ink }),
      label(8, y + 18, text, { fill: theme.background, size: 12, weight: 600 }),
    );
    y += 34;
  };
  for (const { event, lane, name } of events) {
    if (!asOfDrawn && event.date > data.asOf) drawAsOf();
    const lines = wrapText(say(event.label), width - lineX - 18, 13);
    const told = event.until === undefined ? name : t('chart.timeline.lasting', { name, day: event.until });
    const below = wrapText(told, width - lineX - 18, 12);
    nodes.push(
      el(
        'g',
        { id: `${id}-event-${idPart(event.ref)}-${event.date}`, 'data-ref': event.ref },
        label(0, y + 17, formatShortDay(dateAsKnown(event), language), { fill: theme.muted, size: 12 }),
        eventMark(lane, lineX, y + 13, event.date > data.asOf, theme),
        label(lineX + 16, y + 17, lines, { fill: theme.ink }),
        label(lineX + 16, y + 17 + lines.length * lineHeight(13), below, { fill: theme.muted, size: 12 }),
      ),
    );
    y += lines.length * lineHeight(13) + below.length * lineHeight(12) + 12;
  }
  if (!asOfDrawn) drawAsOf();
  const underlay = (): readonly SvgNode[] => [
    el('line', { x1: lineX, x2: lineX, y1: 6, y2: y, stroke: theme.line, 'stroke-width': 1.5 }),
  ];
  return { nodes, underlay, bottom: y };
};
