import type { Chart, ChartOptions } from '@risikobilde/charts';
type Props<D> = {
    readonly data: D;
    readonly make: (data: D, options: ChartOptions) => Chart;
    /** The table is open from the start, where it is what most come for. */
    readonly tableOpen?: boolean;
};
/** A still picture of one thing, under the heading of its panel. */
export declare const ChartView: <D>({ data, make, tableOpen }: Props<D>) => import("react").JSX.Element;
export {};
