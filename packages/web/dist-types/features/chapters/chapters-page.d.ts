export declare const ChaptersPage: () => null;
