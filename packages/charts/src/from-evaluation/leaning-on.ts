import type { ClaimResult, Reason } from '@risikobilde/core';
import type { HistoryEvent } from '@risikobilde/core';

/** The claims whose argument, anywhere in it, leans on what the event befell. */
export const leaningOn = <Claim extends Pick<ClaimResult, 'because'>>(
  event: Pick<HistoryEvent, 'refs'>,
  claims: readonly Claim[],
): readonly Claim[] => claims.filter((claim) => claim.because.some((reason) => leans(reason, event)));

const leans = (reason: Reason, event: Pick<HistoryEvent, 'refs'>): boolean =>
  event.refs.some((ref) => reason.ref === ref || reason.ref.startsWith(`${ref}#`)) ||
  reason.children.some((child) => leans(child, event));
