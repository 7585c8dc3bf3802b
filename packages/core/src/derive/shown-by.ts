import type { RecordOf } from '../model/assessment.js';

/** What a file that says what was measured, or what follows, lacks of the two. */
type EvidenceGap = 'claimed' | 'measured';

/**
 * What a file lacks to show anything: what was measured says nothing of what follows from it, and what follows says nothing of what was
 * measured. One that says neither is taken for what it is called.
 */
export const evidenceGap = ({
  measured,
  shows,
}: Pick<RecordOf<'evidence'>, 'measured' | 'shows'>): EvidenceGap | undefined =>
  measured !== undefined && shows === undefined
    ? 'claimed'
    : shows !== undefined && measured === undefined
      ? 'measured'
      : undefined;

/** Whether it counts. A file from before the two were told apart says only what it shows, and counts as it did. */
export const isShowing = (file: Pick<RecordOf<'evidence'>, 'measured' | 'shows'>): boolean =>
  evidenceGap(file) !== 'claimed';
