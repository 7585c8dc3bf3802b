import {
  type ClaimResult,
  type Finding,
  type PremiseResult,
  type Reason,
  reasonSaid,
  standings,
} from '@risikobilde/core';
import type { PageWriter } from '../tree/writer.js';

type Argued = { readonly because: readonly Reason[] };

/** The reasons that do not hold, in one line; a dash while all hold. */
export const premiseReason = (premise: PremiseResult, writer: PageWriter): string => {
  const ends = premise.because.flatMap((reason) => failingEnds(reason, writer));
  const lines = [...new Set(ends.map((end) => reasonLine(end, writer)))];
  return lines.length === 0 ? '–' : lines.join(' ');
};

/** Why a claim stands as it does, in one line. What lies under a hidden record is not told, even where it is public law. */
export const claimReason = (claim: ClaimResult, writer: PageWriter): string =>
  leansOnHidden(claim, writer) ? writer.t('document.hiddenReason') : writer.sentence(claim.summary);

export const leansOnHidden = (argued: Argued, { view }: PageWriter): boolean =>
  !view.mayTell(view.levels.ofArgument(argued));

const isHidden = (reason: Reason, { view }: PageWriter): boolean =>
  !view.mayTell(view.levels.ofReason(reason));

const failingEnds = (reason: Reason, writer: PageWriter): readonly Reason[] => {
  if (reason.standing === 'supported') return [];
  if (isHidden(reason, writer)) return [reason];
  // One strong alternative is enough for `anyOf`, so only as strong ones as itself say why it wobbles.
  const children =
    reason.type === 'anyOf'
      ? reason.children.filter(
          (child) => standings.indexOf(child.standing) >= standings.indexOf(reason.standing),
        )
      : reason.children;
  const deeper = children.flatMap((child) => failingEnds(child, writer));
  return deeper.length > 0 ? deeper : [reason];
};

const reasonLine = (reason: Reason, writer: PageWriter): string => {
  if (isHidden(reason, writer)) return writer.t('document.hiddenReason');
  return writer.sentence(reasonSaid(reason));
};

/** Whether the reader may see a finding: neither what it is about nor what it quotes is hidden. */
export const isOpenFinding = (finding: Finding, { view }: PageWriter): boolean =>
  view.mayTell(view.levels.ofFinding(finding));
