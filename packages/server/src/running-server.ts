/** A server that listens. */
export type RunningServer = {
  /** The address to open. */
  readonly url: string;
  readonly close: () => Promise<void>;
};
