import {
  carryingClaims,
  claimsOverTime,
  daysToAsk,
  firstDayShown,
  timelineChart,
  timelineEvents,
} from '@risikobilde/charts';
import type { ClaimResult, Reason } from '@risikobilde/core';
import type { Block } from '../tree/tree.js';
import type { View } from '../tree/view.js';
import type { PageWriter } from '../tree/writer.js';
import { figureOf, textInPicture } from './figure.js';

/** How the claims that carry the conclusion have stood until the day, with what made them stand otherwise. */
export const claimsFigure = (writer: PageWriter): readonly Block[] => {
  const { view } = writer;
  const { asOf, conclusion } = view.evaluation;
  const claims = carryingClaims(conclusion.claims.filter(({ id }) => view.access(id) === 'shown'));
  const events = timelineEvents(view.records, view.world).filter(({ date }) => date <= asOf);
  // Before the first version there was no text that could stand or fall.
  const versions = view.context.head.changeLog.map(({ date }) => date).filter((date) => date <= asOf);
  const from = versions.toSorted()[0] ?? firstDayShown(events) ?? asOf;
  const days = claims.length === 0 ? [] : daysToAsk(events, conclusion.claims, from, asOf);
  const ids = new Set(claims.map(({ id }) => id));
  const history = days.map((day) => ({
    day,
    claims: view.claimsOn(day, ids).map((claim) => withoutHidden(claim, view)),
  }));
  const data = {
    ...claimsOverTime(
      claims.map((claim) => ({ ...claim, text: textInPicture(claim.text, writer) })),
      events,
      history,
      from,
      asOf,
    ),
    asOf,
  };
  return [
    figureOf(writer, {
      of: 'claims',
      title: writer.t('figure.claims'),
      notes: [writer.t('figure.claimsTried')],
      chart: (options) => timelineChart(data, options),
    }),
  ];
};

/** The claim with only those grounds that the reader may see, and of them only what rests on such. */
export const withoutHidden = (claim: ClaimResult, view: View): ClaimResult => ({
  ...claim,
  because: claim.because.flatMap((reason) => openPart(reason, view)),
  grounds: claim.grounds.flatMap((reason) => openPart(reason, view)),
});

const openPart = (reason: Reason, view: View): readonly Reason[] =>
  view.mayTell(view.levels.ofReason(reason))
    ? [{ ...reason, children: reason.children.flatMap((child) => openPart(child, view)) }]
    : [];
