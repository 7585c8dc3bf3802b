export declare const MeasuresPage: () => null;
