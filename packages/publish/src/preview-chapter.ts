import type { Assessment, Evaluation, Language, RiskEvaluation, World } from '@risikobilde/core';
import { resultsOf } from './site/results.js';
import { buildChapter } from './site/site.js';
import type { PublishWarning } from './tree/tree.js';
import { htmlOf, pageContent } from './formats/html/page-content.js';
import type { PageAddress } from './formats/html/lower.js';

export type ChapterPreview = {
  /** Sanitised: no script, no style, no address but http(s), mail and those that `address` writes. */
  readonly html: string;
  readonly warnings: readonly PublishWarning[];
};

/** A chapter as its reader inside the organisation will see it, while it is being written; undefined when it is not part of the document on the day. */
export const previewChapter = (
  assessment: Assessment,
  world: World,
  evaluation: Evaluation,
  language: Language,
  section: string,
  address: PageAddress,
  risk?: RiskEvaluation,
): ChapterPreview | undefined => {
  const warnings: PublishWarning[] = [];
  const page = buildChapter(
    assessment,
    world,
    resultsOf(assessment, world, evaluation, risk),
    language,
    'internal',
    section,
    warnings,
  );
  if (!page) return undefined;
  return {
    html: htmlOf(pageContent(page, language, address)),
    warnings: warnings.filter((warning) => warning.record === section),
  };
};
