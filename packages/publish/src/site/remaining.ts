import { type Finding, whatRemains } from '@risikobilde/core';
import { isOpenFinding } from '../tables/reasons.js';
import type { PageWriter } from '../tree/writer.js';

type Told = {
  /** How many matters there are in all, also those that the reader may not be told of: one number for every reader. */
  readonly n: number;
  readonly told: readonly Finding[];
  /** Open errors that are the platform's to mend. */
  readonly platform: number;
};

/** What remains before the assessment can be given out, as every page of it counts. */
export const remainingOf = (writer: PageWriter): Told => {
  const { matters, platform } = whatRemains(writer.view.evaluation);
  return {
    n: matters.length,
    told: matters.map(({ finding }) => finding).filter((finding) => isOpenFinding(finding, writer)),
    platform: platform.length,
  };
};

/** The number in a sentence; of a service also the platform's, apart from its own. */
export const remainingSaid = (writer: PageWriter): string => {
  const { n, platform } = remainingOf(writer);
  return [
    writer.t('remains.own', { n }),
    ...(platform > 0 ? [writer.t('remains.platform', { n: platform })] : []),
  ].join(' ');
};
