/** Opens the search; so does Ctrl or Cmd + K from anywhere. */
export declare const FindButton: () => import("react").JSX.Element;
