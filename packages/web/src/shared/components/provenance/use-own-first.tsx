import { isOwn, type Provenance } from '@risikobilde/core';
import { type ReactNode, Suspense, useState } from 'react';
import { lazyFirstPart } from '../../lazy-part.js';

// Only services have it, and no platform waits for it.
const PlatformToggle = lazyFirstPart(async () => (await import('./platform-toggle.js')).PlatformToggle);

type Result<T> = {
  readonly shown: readonly T[];
  /** Lets the reader see the platform's own as well; nothing where there is none. */
  readonly toggle: ReactNode;
};

/** What is the service's to see to. What is about the platform's own records is seen to by the platform, and shown when asked for. */
export const useOwnFirst = <T extends { readonly provenance?: Provenance }>(
  items: readonly T[],
): Result<T> => {
  const [all, setAll] = useState(false);
  const own = items.filter(isOwn);
  const n = items.length - own.length;
  return {
    shown: all ? items : own,
    toggle: n > 0 && (
      <Suspense>
        <PlatformToggle n={n} checked={all} onChange={setAll} />
      </Suspense>
    ),
  };
};
