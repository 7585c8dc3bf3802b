import type { Chances, Span, Standing, Turning } from '@risikobilde/risk';
import type { Message, Sayable, Text } from '@risikobilde/words/message';
import type { LocalDate } from '../../model/local-date.js';
import type { HarmSeverity } from '../../model/harm-severity.js';
import type { ComparisonBasis, Strength } from './settings.js';

/** Expected persons harmed a year in an alternative and in the baseline, and where the one stands against the other. */
export type MeansComparison = {
  readonly mine: number;
  readonly other: number;
  /** `mine` divided by `other`; left out when the baseline harms nobody. */
  readonly ratio?: number;
  /** By the two expectations alone; `within` is closer than the zone, and then nothing is ranked. */
  readonly standing: Standing;
};

/** What is measured, and what is unknown about it: where either alternative lies in nine cases of ten, and the chances. */
export type UncertainComparison = MeansComparison & {
  readonly chances: Chances;
  readonly spans: { readonly mine: Span; readonly other: Span };
};

/** Harm of one severity or worse; persons are counted once for each event. */
export type SeverityRow = UncertainComparison & {
  readonly severity: HarmSeverity;
  readonly scenarios: readonly string[];
  /** The smallest set of scenarios without which the row says something else. */
  readonly turning?: Turning;
};

/** Severities added with the weights that the assessment states, in persons of weight 1. */
export type WeightedRow = MeansComparison & {
  readonly chances: Chances;
  /** The weights, who set them, and why. */
  readonly basis: Message;
};

/** What people need protected: that the service is there, that data stay secret, stay right, and that rights are met. */
export type Need = 'outage' | 'disclosure' | 'alteration' | 'rights';

/** Harm of one severity or worse by what fails; a scenario with several sides is in the row of each, so the rows are never added. */
export type NeedRow = UncertainComparison & {
  readonly need: Need;
  readonly severity: HarmSeverity;
  readonly scenarios: readonly string[];
};

/**
 * How the rows stand together. `lower`: lower at every severity; `lowerOrAlike`: lower at some and higher at none; `alike`: closer than
 * the zone at every severity; `trade`: lower at some and higher at others.
 */
export type Overall = 'lower' | 'lowerOrAlike' | 'alike' | 'trade' | 'higherOrAlike' | 'higher';

/** The severity that the verdict is about, and why. Stated by the assessment, or the gravest that matters by number. */
export type Deciding = { readonly severity: HarmSeverity; readonly by?: string; readonly why?: Text };

/** The chances at one assumption of how far the estimates err together: 0 not at all, 1 wholly. */
export type DependencePoint = { readonly correlation: number; readonly chances: Chances };

/** One unknown number that acts in several places of what is compared at the deciding severity. */
export type SharedUnknown = {
  /** How well measures work; the share of people that a service reaches; a level of threat. */
  readonly of: 'measure' | 'exposure' | 'threat';
  /** The measure, or those that do not move the chances by themselves; the place of a threat in the assessment's list. */
  readonly refs: readonly string[];
  /** Of a threat, what the assessment calls it. */
  readonly name?: Text;
  readonly scenarios: readonly string[];
  readonly in: 'both' | 'mine' | 'other';
  /** The chances if each place had its own. */
  readonly apart: Chances;
};

/** Epistemic distribution of a difference, alternative minus baseline, expected persons harmed a year. */
export type Difference = { readonly mean: number; readonly p05: number; readonly p95: number };

/** An alternative held against the baseline as things are now: one derived result that screens, documents and command line read. */
export type ComparisonVerdict = {
  readonly alternative: string;
  readonly against: string;
  /** The scenarios judged for both. */
  readonly scenarios: readonly string[];
  /** From the lightest severity that a scenario has to the gravest. */
  readonly rows: readonly SeverityRow[];
  readonly needs: readonly NeedRow[];
  readonly weighted?: WeightedRow;
  readonly overall: Overall;
  readonly deciding: Deciding;
  /** Harm divided by the baseline's at the deciding severity: its middle and its 5 and 95 % points. */
  readonly ratio?: { readonly p05: number; readonly p50: number; readonly p95: number };
  /** The chances at the deciding severity, from estimates that err independently to ones that err alike. */
  readonly dependence: readonly DependencePoint[];
  /** What is one unknown in several places, as the scenarios come. */
  readonly shared: readonly SharedUnknown[];
  /** What each scenario adds to the difference, the largest either way first. */
  readonly drivers: readonly (Difference & { readonly scenario: string; readonly severity: HarmSeverity })[];
  /** The judgements behind the deciding severity: whose they are, and how strong the knowledge is. */
  readonly judgements: {
    readonly of: number;
    readonly byExample: number;
    readonly by: readonly { readonly party: string; readonly count: number }[];
    readonly strength: Readonly<Record<Strength, number>>;
  };
  readonly againstEnded?: LocalDate;
  /** Those who could be harmed, where it is known; persons. */
  readonly population?: number;
  readonly basis: ComparisonBasis;
  /** The verdict in words, in the order of what a reader asks. */
  readonly sentence: Sayable;
  /** What it is computed on: the method's defaults or the assessment's own, and how much they matter. */
  readonly detail: Sayable;
};
