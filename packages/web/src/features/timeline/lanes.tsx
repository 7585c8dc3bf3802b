import { type HistoryEvent, type Lane, lanes } from '@risikobilde/charts';
import { type LocalDate, preciseDate } from '@risikobilde/core';
import { formatDay } from '@risikobilde/words';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useWidth } from '../../shared/components/chart/use-width.js';
import { useWorkbench } from '../../shared/data/context.js';
import { position } from '../../shared/day/snap.js';
import { useWords } from '../../shared/words.js';
import { type Cluster, clusters, namesWithRoom } from './cluster.js';
import { LaneMark } from './lane-mark.js';

type Props = {
  readonly events: readonly HistoryEvent[];
  readonly moved: ReadonlyMap<string, readonly string[]> | undefined;
  readonly day: LocalDate;
  readonly first: LocalDate;
  readonly last: LocalDate;
  readonly selected: string | undefined;
  readonly onSelect: (events: readonly HistoryEvent[]) => void;
};

/** Room of a mark, and of a letter of its name, in pixels where text is of its usual size. */
const markRoom = 18;
const letter = 7;
/** How much larger text is to this reader: both have its size. */
const textScale = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
const mostLetters = 46;

/** The kinds of events, each on a line under the strip and on its scale, by its symbol; those that moved a claim have their name. */
export const Lanes = (props: Props) => {
  const { events, first, last } = props;
  const { place, width } = useWidth();
  const shown = useMemo(
    () => events.filter(({ date }) => date >= first && date <= last),
    [events, first, last],
  );
  return (
    <div ref={place} className="timeline-lanes">
      {width > 0 &&
        lanes.map((lane) => (
          <LaneLine
            key={lane}
            {...props}
            lane={lane}
            events={shown.filter((event) => event.lane === lane)}
            width={width}
          />
        ))}
    </div>
  );
};

type LineProps = Props & { readonly lane: Lane; readonly width: number };

const LaneLine = ({ lane, events, moved, day, first, last, selected, onSelect, width }: LineProps) => {
  const { t } = useWords();
  const { text, language } = useWorkbench();
  const [at, setAt] = useState<number>();
  const found = useMemo(
    () => clusters(events, ({ date }) => position(date, first, last), (markRoom * textScale()) / width),
    [events, first, last, width],
  );
  const movedBy = ({ id }: HistoryEvent) => moved?.get(id)?.length ?? 0;
  const nameOf = (cluster: Cluster<HistoryEvent>) => {
    const heaviest = cluster.marks.toSorted((a, b) => movedBy(b) - movedBy(a))[0];
    return heaviest && movedBy(heaviest) > 0
      ? { words: shortened(text(heaviest.short)), weight: movedBy(heaviest) }
      : undefined;
  };
  const names = namesWithRoom(
    found.flatMap((cluster, k) => {
      const name = nameOf(cluster);
      return name
        ? [
            {
              key: String(k),
              at: cluster.at,
              width: ((name.words.length * letter + 12) * textScale()) / width,
              weight: name.weight,
            },
          ]
        : [];
    }),
  );
  // One of a line is reached by Tab, the others from it by arrows: the one before the day, or where the reader last was.
  const reached = Math.min(
    at ??
      Math.max(
        0,
        found.findLastIndex(({ marks }) => (marks[0]?.date ?? last) <= day),
      ),
    found.length - 1,
  );
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const to = { ArrowLeft: reached - 1, ArrowRight: reached + 1, Home: 0, End: found.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = Math.min(Math.max(0, to), found.length - 1);
    setAt(next);
    event.currentTarget.querySelectorAll<HTMLElement>('button')[next]?.focus();
  };
  const says = ({ marks }: Cluster<HistoryEvent>): string =>
    [
      // The number that is drawn is the first that is said.
      ...(marks.length > 1 ? [`${t('timeline.together', { n: marks.length })}.`] : []),
      ...marks.flatMap((event) => [
        `${formatDay(preciseDate(event), language)}: ${text(event.title)}.`,
        ...(movedBy(event) > 0 ? [t('timeline.movedSays', { n: movedBy(event) })] : []),
      ]),
    ].join(' ');
  return (
    <div className="timeline-lane">
      <span className="timeline-lane-name">
        <LaneMark lane={lane} />
        {t(`chart.lane.${lane}`)}
      </span>
      <div
        className="timeline-lane-marks"
        role="group"
        aria-label={t('timeline.laneHelp', { lane: t(`chart.lane.${lane}`), n: events.length })}
        onKeyDown={onKeyDown}
      >
        {found.map((cluster, k) => {
          const [one, ...more] = cluster.marks;
          if (!one) return null;
          const isMoving = cluster.marks.some((event) => movedBy(event) > 0);
          const isSelected = cluster.marks.some(({ id }) => id === selected);
          return (
            <button
              key={one.id}
              type="button"
              tabIndex={k === reached ? 0 : -1}
              aria-pressed={isSelected}
              className={isMoving ? 'timeline-mark moving' : 'timeline-mark'}
              style={{ insetInlineStart: `${cluster.at * 100}%` }}
              title={says(cluster)}
              aria-label={says(cluster)}
              onClick={() => {
                setAt(k);
                onSelect(cluster.marks);
              }}
            >
              {more.length > 0 ? (
                <span className="timeline-many" aria-hidden>
                  {cluster.marks.length}
                </span>
              ) : (
                <LaneMark lane={lane} isLater={one.date > day} />
              )}
            </button>
          );
        })}
        {found.map((cluster, k) => {
          const from = names.get(String(k));
          return from === undefined ? null : (
            <span
              key={cluster.marks[0]?.id}
              aria-hidden
              className="timeline-name"
              style={{ insetInlineStart: `${from * 100}%` }}
            >
              {nameOf(cluster)?.words}
            </span>
          );
        })}
        <span
          aria-hidden
          className="timeline-now"
          style={{ insetInlineStart: `${position(day, first, last) * 100}%` }}
        />
      </div>
    </div>
  );
};

const shortened = (words: string): string =>
  words.length <= mostLetters ? words : `${words.slice(0, mostLetters - 1).trimEnd()}…`;
