export declare const Loading: () => import("react").JSX.Element;
