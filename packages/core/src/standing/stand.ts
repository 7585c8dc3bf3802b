import type { ClaimResult, Finding, PremiseResult, Reason } from '../evaluation.js';
import type { Ground } from '../model/grounds.js';

/** Works out how things stand, each once; handed to whatever needs another ground's standing. */
export type Stand = {
  readonly ground: (ground: Ground, holder: string) => Reason;
  readonly premise: (id: string) => PremiseResult | undefined;
  readonly claim: (id: string) => ClaimResult | 'cycle' | undefined;
  /** Those that are meant among the findings of the rules that do not themselves look at standing; `name` says which. */
  readonly among: (
    name: string,
    pick: (findings: readonly Finding[]) => readonly Finding[],
  ) => readonly Finding[];
  /** The rules behind those findings; a ground that names another rule has nothing to rest on. */
  readonly rules: ReadonlySet<string>;
};
