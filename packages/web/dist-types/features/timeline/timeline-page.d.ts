export declare const TimelinePage: () => null;
