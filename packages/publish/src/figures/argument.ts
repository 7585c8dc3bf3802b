import { carryingClaims, groundsChart } from '@risikobilde/charts';
import { type ConclusionStanding, type Standing, standings } from '@risikobilde/core';
import { shortReason } from '../tables/short-reason.js';
import type { Block } from '../tree/tree.js';
import type { PageWriter } from '../tree/writer.js';
import { figureOf, textInPicture } from './figure.js';

// What is not decided is drawn as no claim is that holds, and as none that has fallen.
const asClaim = (conclusion: ConclusionStanding, weakest: Standing): Standing =>
  conclusion === 'doesNotStand' ? 'fallen' : conclusion === 'notDecided' ? 'challenged' : weakest;

/** Words of a reason in the picture; the whole of it is in the margin and in the annex. */
const reasonWords = 12;

/** What the conclusion falls with: each sentence that carries it, how it stands and what strikes it, the weakest first. */
export const argumentFigure = (writer: PageWriter): readonly Block[] => {
  const { t, view } = writer;
  const { conclusion } = view.evaluation;
  const carrying = carryingClaims(conclusion.claims.filter(({ id }) => view.access(id) === 'shown')).toSorted(
    (a, b) => standings.indexOf(a.standing) - standings.indexOf(b.standing),
  );
  const [weakest] = carrying;
  if (weakest === undefined) return [];
  const data = {
    id: 'conclusion',
    text: { und: t(`conclusion.${conclusion.standing}`) },
    standing: asClaim(conclusion.standing, weakest.standing),
    sentence: t('figure.argumentSentence', { n: carrying.length }),
    because: carrying.map((claim) => ({
      ref: claim.id,
      type: 'claim',
      label: textInPicture(claim.text, writer),
      standing: claim.standing,
      reason: { und: claim.standing === 'supported' ? '' : shortReason(claim, writer, reasonWords) },
      children: [],
    })),
  };
  return [
    figureOf(writer, {
      of: 'argument',
      title: t('figure.argument'),
      chart: (options) => groundsChart(data, options),
    }),
  ];
};
