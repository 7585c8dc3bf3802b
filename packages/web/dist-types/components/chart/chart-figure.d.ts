import type { Chart, ChartOptions } from '@risikobilde/charts';
import './chart-figure.css';
type Props = {
    /** Draws the chart at the width and in the language of the page. */
    readonly chart: (options: ChartOptions) => Chart;
    /** What the picture is made of: it is drawn anew when one of these is another object. */
    readonly of: readonly unknown[];
    /** Leaves the title out where the heading above says the same; it still names the picture. */
    readonly hideTitle?: boolean;
    /** The table is open from the start, where it is what most come for. */
    readonly tableOpen?: boolean;
    /** Marks that stand for a record can be reached by keyboard and pressed; opens the chain of facts unless `onPick` is given. */
    readonly interactive?: boolean;
    readonly onPick?: (ref: string) => void;
};
/** A picture as wide as its place, with its title, the sentence that says what it shows, and the same as a table. */
export declare const ChartFigure: (props: Props) => import("react").JSX.Element;
export {};
