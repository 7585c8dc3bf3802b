/** Version, fingerprint and the change log as it is published. */
export declare const DocumentPanel: () => import("react").JSX.Element;
