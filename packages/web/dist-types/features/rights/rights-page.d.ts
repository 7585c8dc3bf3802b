export declare const RightsPage: () => null;
