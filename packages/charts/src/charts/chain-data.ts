import type { Role, Standing, Text } from '@risikobilde/core';

export type ChainParty = {
  readonly ref: string;
  readonly name: Text;
  readonly roles: readonly Role[];
  /** The country's name. */
  readonly country: Text;
  readonly outsideEea: boolean;
  /** How many companies the entry stands for, when it is a list of sub-processors shown as one. */
  readonly companies?: number;
};

export type ChainLink = {
  /** The engagement. */
  readonly ref: string;
  readonly from: string;
  readonly to: string;
  /** The law that governs the contract, in words. */
  readonly contractLaw?: Text;
  /** What a transfer along the link leans on, and how that stands. */
  readonly transfer?: { readonly ground: Text; readonly standing: Standing };
};

export type ChainData = { readonly parties: readonly ChainParty[]; readonly links: readonly ChainLink[] };
