import type { Role, Standing } from '@risikobilde/core';
import type { Sayable } from '@risikobilde/words';

export type ChainParty = {
  readonly ref: string;
  readonly name: Sayable;
  readonly roles: readonly Role[];
  /** The country's name. */
  readonly country: Sayable;
  /** Left out where the country is not known. */
  readonly outsideEea?: boolean;
  /** Names of the countries outside the EEA where it processes, or where its owner is, beside its own. */
  readonly ties?: readonly Sayable[];
  /** How many organisations the entry stands for, when it is a list of sub-processors shown as one. */
  readonly companies?: number;
};

export type ChainLink = {
  /** The engagement. */
  readonly ref: string;
  readonly from: string;
  readonly to: string;
  /** The law that governs the contract, in words. */
  readonly contractLaw?: Sayable;
  /** What a transfer along the link leans on, and how that stands. */
  readonly transfer?: {
    readonly ground: Sayable;
    readonly standing: Standing;
    /** There has been no ground to fall. */
    readonly isWithout?: true;
  };
};

export type ChainData = { readonly parties: readonly ChainParty[]; readonly links: readonly ChainLink[] };
