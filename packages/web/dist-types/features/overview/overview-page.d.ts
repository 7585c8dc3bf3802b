export declare const OverviewPage: () => null;
