type Watcher = { readonly id: string; readonly tell: () => void };

/** Whoever waits to hear that a session has ended, by the hash of its token, or that the rights of a person may have. */
export const createWatchers = () => {
  const ofSessions = new Map<string, Set<() => void>>();
  const ofRights = new Set<Watcher>();
  return {
    tellEnded: (hashes: readonly string[]): void => {
      for (const hash of hashes) for (const then of ofSessions.get(hash) ?? []) then();
    },
    whenEnded: ({ hash }: { readonly hash: string }, then: () => void): (() => void) => {
      const those = ofSessions.get(hash) ?? new Set();
      ofSessions.set(hash, those.add(then));
      return () => {
        those.delete(then);
        if (those.size === 0) ofSessions.delete(hash);
      };
    },
    whenRightsEnd: ({ id }: { readonly id: string }, then: () => void): (() => void) => {
      const watcher = { id, tell: then };
      ofRights.add(watcher);
      return () => void ofRights.delete(watcher);
    },
    rightsEnded: (person?: string): void => {
      for (const { id, tell } of ofRights) if (person === undefined || person === id) tell();
    },
  };
};
