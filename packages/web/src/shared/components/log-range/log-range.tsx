import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { toShare, toValue, withEnd } from './log-axis.js';
import './log-range.css';

type Range = readonly [number, number];
type Step = { readonly from: number; readonly to: number; readonly name: string; readonly level: number };

type Props = {
  /** What the range is of; each handle says it and its end. */
  readonly label: string;
  readonly ends: readonly [low: string, high: string];
  readonly value: Range;
  /** The least and the largest value of the axis. */
  readonly domain: Range;
  /** A value with its meaning, for those who hear it. */
  readonly say: (value: number) => string;
  /** Levels of the scale, drawn under the axis. */
  readonly steps: readonly Step[];
  /** Ranges to see it against, such as the other alternatives'. */
  readonly others: readonly { readonly name: string; readonly range: Range }[];
  /** While a handle moves. */
  readonly onMove: (value: Range) => void;
  /** When the hand lets go, or rests from the keys. */
  readonly onRest: () => void;
};

/** A range on a logarithmic axis with a handle at each end: dragged, or moved by arrow keys, Page Up and Down, Home and End. */
export const LogRange = (props: Props) => {
  const { label, ends, value, domain, say, steps, others, onMove, onRest } = props;
  const track = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const percent = (at: number) => `${toShare(at, domain) * 100}%`;
  const drag = (end: 0 | 1) => (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect();
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    onMove(withEnd(value, end, toValue(share, domain)));
  };
  const press = (end: 0 | 1) => (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      // What is taken back is the move that was just made.
      clearTimeout(timer.current);
      onRest();
      return;
    }
    const next = keyed(event.key, value[end], domain);
    if (next === undefined) return;
    event.preventDefault();
    onMove(withEnd(value, end, next));
    clearTimeout(timer.current);
    timer.current = setTimeout(onRest, 500);
  };
  const handle = (end: 0 | 1) => (
    <span
      role="slider"
      tabIndex={0}
      className="log-range-handle"
      aria-label={`${label}: ${ends[end]}`}
      aria-valuemin={end === 0 ? domain[0] : value[0]}
      aria-valuemax={end === 0 ? value[1] : domain[1]}
      aria-valuenow={value[end]}
      aria-valuetext={say(value[end])}
      style={{ insetInlineStart: percent(value[end]) }}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag(end)}
      onPointerUp={onRest}
      onPointerCancel={onRest}
      onKeyDown={press(end)}
      onBlur={() => {
        clearTimeout(timer.current);
        onRest();
      }}
    />
  );
  return (
    <div className="log-range">
      <div className="log-range-levels" aria-hidden>
        {steps.map(({ from, to, name, level }) => (
          <span
            key={level}
            title={name}
            className={value[0] < to && value[1] >= from ? 'reached' : undefined}
            style={{
              insetInlineStart: percent(from),
              inlineSize: `${(toShare(to, domain) - toShare(from, domain)) * 100}%`,
            }}
          >
            {level}
          </span>
        ))}
      </div>
      <div ref={track} className="log-range-track">
        <span
          className="log-range-fill"
          style={{
            insetInlineStart: percent(value[0]),
            inlineSize: `${(toShare(value[1], domain) - toShare(value[0], domain)) * 100}%`,
          }}
        />
        {handle(0)}
        {handle(1)}
      </div>
      {others.map(({ name, range }) => (
        <div className="log-range-other" key={name}>
          <span
            aria-hidden
            className="log-range-other-bar"
            style={{
              insetInlineStart: percent(range[0]),
              inlineSize: `${Math.max(0.5, (toShare(range[1], domain) - toShare(range[0], domain)) * 100)}%`,
            }}
          />
          <span className="log-range-other-name">{name}</span>
        </div>
      ))}
    </div>
  );
};

/** A twentieth of a tenfold for an arrow, a quarter for a page. */
const keyed = (key: string, value: number, [least, most]: Range): number | undefined => {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(most, value * 10 ** (1 / 20));
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(least, value / 10 ** (1 / 20));
    case 'PageUp':
      return Math.min(most, value * 10 ** (1 / 4));
    case 'PageDown':
      return Math.max(least, value / 10 ** (1 / 4));
    case 'Home':
      return least;
    case 'End':
      return most;
    default:
      return undefined;
  }
};
