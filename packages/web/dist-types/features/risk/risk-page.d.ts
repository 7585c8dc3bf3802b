export declare const RiskPage: () => null;
