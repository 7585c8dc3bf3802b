import { type ClaimResult, type PremiseResult, type Reason, standings } from '@risikobilde/core';
import { type PageWriter, wordsOf } from '../document/page-writer.js';

/** The reasons that do not hold, in one line; a dash while all hold. */
export const premiseReason = (premise: PremiseResult, writer: PageWriter): string => {
  const ends = premise.because.flatMap(failingEnds);
  const lines = [...new Set(ends.map((end) => reasonLine(end, writer)))];
  return lines.length === 0 ? '–' : lines.join(' ');
};

const failingEnds = (reason: Reason): readonly Reason[] => {
  if (reason.standing === 'supported') return [];
  // One strong alternative is enough for `anyOf`, so only as strong ones as itself say why it wobbles.
  const children =
    reason.type === 'anyOf'
      ? reason.children.filter(
          (child) => standings.indexOf(child.standing) >= standings.indexOf(reason.standing),
        )
      : reason.children;
  const deeper = children.flatMap(failingEnds);
  return deeper.length > 0 ? deeper : [reason];
};

const reasonLine = (reason: Reason, writer: PageWriter): string => {
  const { label, reason: why } = reason;
  if (writer.view.access(reason.ref) === 'hidden') return writer.phrase('hiddenReason');
  return writer.sentence({
    nb: `${label.nb}: ${why.nb}`,
    nn: `${wordsOf(label, 'nn')}: ${why.nn}`,
    en: `${wordsOf(label, 'en')}: ${why.en}`,
  });
};

/** What a claim lacks, by name: the ends of its argument that do not hold. */
export const claimLabels = (claim: ClaimResult, writer: PageWriter): readonly string[] => [
  ...new Set(
    claim.because
      .flatMap(failingEnds)
      .map((end) =>
        writer.view.access(end.ref) === 'hidden' ? writer.phrase('hidden') : writer.sentence(end.label),
      ),
  ),
];
