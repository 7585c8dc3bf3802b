/** Whether what is on the screen is stored, in words. */
export declare const SaveStatus: () => import("react").JSX.Element;
