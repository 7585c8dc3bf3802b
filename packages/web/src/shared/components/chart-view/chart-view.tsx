import type { Chart, ChartOptions } from '@risikobilde/charts';
import { ChartFigure } from '../chart/chart-figure.js';

type Props<D> = {
  readonly data: D;
  readonly make: (data: D, options: ChartOptions) => Chart;
  /** The table is open from the start, where it is what most come for. */
  readonly tableOpen?: boolean;
  /** Left out where the screen has a fuller table of the same beside it. */
  readonly hasTable?: boolean;
};

/** A still picture of one thing, under the heading of its panel. */
export const ChartView = <D,>({ data, make, tableOpen = false, hasTable = true }: Props<D>) => (
  <ChartFigure
    chart={(options) => make(data, options)}
    of={[data, make]}
    tableOpen={tableOpen}
    hasTable={hasTable}
    hideTitle
  />
);
