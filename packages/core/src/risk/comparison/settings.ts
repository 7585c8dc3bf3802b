import type { Dependence } from '@risikobilde/risk';
import type { Text } from '@risikobilde/words/message';
import type { Context } from '../../context.js';
import { defaultZone } from '../../derive/comparison.js';
import type { HarmSeverity } from '../../model/harm-severity.js';
import type { ComparisonSettings } from '../../model/risk-comparison.js';

/** A setting of the comparison; without `by` it is the method's own default. */
export type Setting<T> = { readonly value: T; readonly by?: string; readonly why?: Text };

export type Strength = 'weak' | 'moderate' | 'strong';

/** How alternatives are held against each other: what the assessment states, and the method's defaults for the rest. */
export type ComparisonBasis = {
  /** Differences below this part are too small for such judgements to tell apart; nothing is ranked then. */
  readonly zone: Setting<number>;
  /** How far estimates for two alternatives err together. */
  readonly dependence: Setting<Dependence>;
  /** Standard deviation of the logarithm of a judged size, by the strength of the knowledge behind it. */
  readonly sizeSpread: Setting<Readonly<Record<Strength, number>>>;
  /** What a person harmed counts by severity; only where somebody answers for it. */
  readonly weights?: Setting<Readonly<Record<HarmSeverity, number>>>;
};

const defaults = {
  zone: defaultZone,
  dependence: { rates: 0.85, sizes: 0.85 },
  sizeSpread: { weak: 0.7, moderate: 0.5, strong: 0.3 },
} as const;

/** The settings in force in an assessment. */
export const comparisonBasis = ({ head }: Context): ComparisonBasis => {
  const { zone, dependence, sizeSpread, weights } = head.comparison ?? {};
  return {
    zone: setting(zone, ({ within }) => within, defaults.zone),
    dependence: setting(dependence, ({ rates, sizes }) => ({ rates, sizes }), defaults.dependence),
    sizeSpread: setting(
      sizeSpread,
      ({ weak, moderate, strong }) => ({ weak, moderate, strong }),
      defaults.sizeSpread,
    ),
    ...(weights && {
      weights: setting(
        weights,
        ({ negligible, limited, significant, maximum }) => ({ negligible, limited, significant, maximum }),
        { negligible: 1, limited: 1, significant: 1, maximum: 1 },
      ),
    }),
  };
};

type Stated = { readonly by: string; readonly why: Text };

const setting = <S extends Stated, T>(
  stated: S | undefined,
  value: (stated: S) => T,
  otherwise: T,
): Setting<T> => (stated ? { value: value(stated), by: stated.by, why: stated.why } : { value: otherwise });

/** The level of threat that a scenario shares with others. */
export const threatOf = (
  settings: ComparisonSettings | undefined,
  scenario: string,
): { readonly key: string; readonly correlation: number } | undefined => {
  const place = settings?.threats?.findIndex(({ scenarios }) => scenarios.includes(scenario)) ?? -1;
  const threat = settings?.threats?.[place];
  return threat && { key: String(place), correlation: threat.correlation };
};
