/** An assessment as it is stored, before anything is known of its fields. */
export type StoredAssessment = { readonly records: readonly Readonly<Record<string, unknown>>[] };

/**
 * One step between two versions of the stored shape. Both directions are given, and `down(up(x))` is `x`: an authority
 * that has not moved to the new version yet can still read what was written with it.
 */
export type Migration = {
  /** `record/N`: from version N to version N + 1. */
  readonly id: string;
  readonly up: (stored: StoredAssessment) => StoredAssessment;
  readonly down: (stored: StoredAssessment) => StoredAssessment;
};

export type Migrations = {
  /** The version that the last step leads to; 1 when there are no steps. */
  readonly current: number;
  /** Brings an assessment from a version to the current one. */
  readonly upFrom: (version: number, stored: StoredAssessment) => MigrationResult;
  /** Brings an assessment of the current version back to an earlier one. */
  readonly downTo: (version: number, stored: StoredAssessment) => MigrationResult;
};

type MigrationResult =
  | { readonly ok: true; readonly stored: StoredAssessment }
  | { readonly ok: false; readonly reason: 'newerThanKnown' | 'notAVersion'; readonly current: number };

/** Throws when the steps are not `record/1`, `record/2` ... in order, or lack a direction: that is a bug, not input. */
export const defineMigrations = (steps: readonly Migration[]): Migrations => {
  steps.forEach((step, index) => {
    const expected = `record/${index + 1}`;
    if (step.id !== expected)
      throw new Error(`migration ${index + 1} has the id "${step.id}"; it must be "${expected}"`);
    if (typeof step.up !== 'function' || typeof step.down !== 'function')
      throw new Error(`migration ${step.id} needs both up and down`);
  });
  const current = steps.length + 1;
  const fault = (version: number): MigrationResult | undefined => {
    if (!Number.isSafeInteger(version) || version < 1) return { ok: false, reason: 'notAVersion', current };
    return version > current ? { ok: false, reason: 'newerThanKnown', current } : undefined;
  };
  return {
    current,
    upFrom: (version, stored) =>
      fault(version) ?? {
        ok: true,
        stored: steps.slice(version - 1).reduce((value, step) => step.up(value), stored),
      },
    downTo: (version, stored) =>
      fault(version) ?? {
        ok: true,
        stored: steps.slice(version - 1).reduceRight((value, step) => step.down(value), stored),
      },
  };
};
