export declare const StartPage: () => null;
