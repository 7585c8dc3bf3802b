import { type Chart, type ChartOptions } from '@risikobilde/charts';
import './chart-view.css';
type Props<D> = {
  readonly data: D;
  readonly make: (data: D, options: ChartOptions) => Chart;
  /** The table is open from the start, where it is what most come for. */
  readonly tableOpen?: boolean;
};
/** A picture as wide as its place, with the sentence that says what it shows above it and its table below. */
export declare const ChartView: <D>({ data, make, tableOpen }: Props<D>) => import('react').JSX.Element;
export {};
