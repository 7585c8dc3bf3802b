import type { Context } from '../context.js';
import type { TransferResult } from '../evaluation.js';
import { keptWithin } from '../model/memoise.js';
import { leaning, legalReferences } from './grounds-of-claims.js';

/** A record that leans on an entry of the world. */
export type Use = {
  readonly holder: string;
  readonly kind: 'source' | 'series' | 'adequacy';
  readonly id: string;
  readonly provision?: string;
};

/** Every claim, premise, legal basis, contract, estimate and transfer with each source, series and adequacy decision that it leans on on the day. */
export const usesOf = keptWithin((context: Context, transfers: readonly TransferResult[]): readonly Use[] => [
  ...leaning(context).flatMap(({ holder, ground }): Use[] => {
    if ('source' in ground)
      return [
        {
          holder,
          kind: 'source',
          id: ground.source,
          ...(ground.provision !== undefined && { provision: ground.provision }),
        },
      ];
    if ('series' in ground) return [{ holder, kind: 'series', id: ground.series }];
    if ('certification' in ground) return [{ holder, kind: 'adequacy', id: ground.certification.scheme }];
    return [];
  }),
  ...legalReferences(context).map(
    ({ holder, source, provision }): Use => ({ holder, kind: 'source', id: source, provision }),
  ),
  ...sourcesNamed(context).map(({ holder, source }): Use => ({ holder, kind: 'source', id: source })),
  // Only the ground that counts on the day: nothing leans on an older one that fell.
  ...transfers.flatMap(({ transfer, ground }): Use[] => {
    if (ground.source === undefined) return [];
    if (ground.type !== 'adequacy') return [{ holder: transfer, kind: 'source', id: ground.source }];
    const act = context.world('adequacy', ground.source)?.source;
    return [
      { holder: transfer, kind: 'adequacy', id: ground.source },
      ...(act === undefined ? [] : [{ holder: transfer, kind: 'source' as const, id: act }]),
    ];
  }),
]);

/** The contract of an engagement and what an estimate rests on, where they are sources; each once per record. */
const sourcesNamed = (context: Context): readonly { readonly holder: string; readonly source: string }[] => [
  ...context
    .of('engagement')
    .flatMap(({ id, contract }) =>
      contract.source === undefined ? [] : [{ holder: id, source: contract.source }],
    ),
  ...context.of('scenario').flatMap(({ id, judgements }) =>
    [...new Set(judgements.flatMap(({ sources = [] }) => sources))].map((source) => ({
      holder: id,
      source,
    })),
  ),
];
