import type { ChainLink, ChainParty } from './chain-data.js';

/** A party and how many links it is from a controller at most. */
export type PartyInLayer = { readonly party: ChainParty; readonly layer: number };

/**
 * Parties in the order of the chain, each right after the one that engages it, with its layer: the longest way from a party
 * nobody engages. A link back to a party already on the way is a circle and adds nothing.
 */
export const layerParties = (
  parties: readonly ChainParty[],
  links: readonly ChainLink[],
): readonly PartyInLayer[] => {
  const engagedBy = (ref: string): readonly string[] =>
    links.filter(({ to }) => to === ref).map(({ from }) => from);
  const layerOf = (ref: string, way: readonly string[]): number => {
    const before = engagedBy(ref).filter((from) => !way.includes(from) && from !== ref);
    return before.length === 0 ? 0 : 1 + Math.max(...before.map((from) => layerOf(from, [...way, ref])));
  };
  const placed = new Map<string, PartyInLayer>();
  const visit = (party: ChainParty): void => {
    if (placed.has(party.ref)) return;
    placed.set(party.ref, { party, layer: layerOf(party.ref, []) });
    for (const { from, to } of links) {
      const next = parties.find(({ ref }) => ref === to);
      if (from === party.ref && next !== undefined) visit(next);
    }
  };
  for (const party of parties.filter(({ ref }) => engagedBy(ref).length === 0)) visit(party);
  // Whoever is left stands only in a circle.
  for (const party of parties) visit(party);
  return [...placed.values()];
};
