import { type Chart, type ChartOptions, pageTheme } from '@risikobilde/charts';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useId, useMemo, useRef } from 'react';
import { useWords } from '../../words.js';
import { ChartTwin } from './chart-twin.js';
import { drawChart } from './draw-chart.js';
import { useWidth } from './use-width.js';
import './chart-figure.css';

type Props = {
  /** Draws the chart at the width and in the language of the page. */
  readonly chart: (options: ChartOptions) => Chart;
  /** What the picture is made of: it is drawn anew when one of these is another object. */
  readonly of: readonly unknown[];
  /** Leaves the title out where the heading above says the same; it still names the picture. */
  readonly hideTitle?: boolean;
  /** Leaves the sentence to screen readers, where the page says the same. */
  readonly hideSentence?: boolean;
  /** The table is open from the start, where it is what most come for. */
  readonly tableOpen?: boolean;
  /** Left out where the screen has a fuller table of the same beside it. */
  readonly hasTable?: boolean;
  /** Marks that stand for a record can be reached by keyboard and pressed; opens the chain of facts unless `onPick` is given. */
  readonly interactive?: boolean;
  readonly onPick?: (ref: string) => void;
  /** What lies over the picture. */
  readonly children?: ReactNode;
};

/** A picture as wide as its place, with its title, the sentence that says what it shows, and the same as a table. */
export const ChartFigure = (props: Props) => {
  const {
    chart: make,
    of,
    hideTitle = false,
    hideSentence = false,
    tableOpen = false,
    hasTable = true,
    interactive = false,
    onPick,
    children,
  } = props;
  const words = useWords();
  const navigate = useNavigate();
  const { place, width } = useWidth();
  const id = useId().replaceAll(/[^a-zA-Z0-9]/g, '');
  const chart = useMemo(
    () => make({ words, width: Math.max(width, 320), id: `c${id}`, theme: pageTheme }),
    // `make` is a new function at every render; `of` says what it draws.
    [...of, words, width, id],
  );
  // Of nothing there is a sentence, and neither a picture nor a table.
  const isEmpty = chart.table.rows.length === 0;
  const picked = useRef(onPick);
  picked.current = onPick;
  // A picture of hundreds of marks is made, and held against the one before, only when it is another.
  const picture = useMemo(() => {
    const pick = (ref: string): void => {
      if (picked.current) picked.current(ref);
      else void navigate({ to: '.', search: (old) => ({ ...old, forklar: ref }) });
    };
    return drawChart(chart.svg, interactive ? pick : undefined, hasTable);
  }, [chart, interactive, hasTable, navigate]);
  return (
    <figure className="chart-figure">
      <figcaption>
        {!hideTitle && <span className="chart-figure-title">{chart.title}</span>}
        <span className={hideSentence ? 'visually-hidden' : 'chart-figure-sentence'}>{chart.sentence}</span>
      </figcaption>
      <div ref={place} className="chart-figure-picture">
        {width > 0 && !isEmpty && picture}
        {children}
      </div>
      {hasTable && !isEmpty && (
        <details open={tableOpen}>
          <summary>{words.t('chart.table')}</summary>
          <ChartTwin table={chart.table} />
        </details>
      )}
    </figure>
  );
};
