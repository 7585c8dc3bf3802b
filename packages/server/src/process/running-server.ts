/** A server that listens. */
export type RunningServer = {
  /** The address to open. */
  readonly url: string;
  /** Looks at what has happened and sends what is due at a moment, as the server does by itself now and then; it stops where it is ending. */
  readonly sendDue: (now: Date, isEnding?: () => boolean) => Promise<void>;
  readonly close: () => Promise<void>;
};
