export declare const HistoryPage: () => null;
