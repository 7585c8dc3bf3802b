export declare const AlternativesPage: () => null;
