import type { ChartTable } from '@risikobilde/charts';
/** What a picture shows, as a table; the first cell of a row leads to what it is about. */
export declare const ChartTwin: ({ table }: {
    readonly table: ChartTable;
}) => import("react").JSX.Element;
