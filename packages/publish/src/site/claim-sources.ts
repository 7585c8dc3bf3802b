import { conclusionMarks, type Reason } from '@risikobilde/core';
import { formatPercent } from '@risikobilde/words';
import { line } from '../tree/inline.js';
import type { Block, Cell } from '../tree/tree.js';
import type { PageWriter } from '../tree/writer.js';
import { factCell } from './citation.js';
import { heading } from './front.js';

/** What happened, was said or was looked up; what is cited by itself stands among the sources. */
const looked: ReadonlySet<string> = new Set([
  'event',
  'action',
  'edition',
  'technology',
  'passage',
  'alternative',
  'certification',
]);

/** What makes a claim stand as it does, each with where it was read, so that a reader of a reason can look it up. */
export const claimSources = (writer: PageWriter): readonly Block[] => {
  const { view, t } = writer;
  const found = new Map<string, Cell>();
  const visit = (reasons: readonly Reason[]): void => {
    for (const reason of reasons) {
      const { type, label, cite, verification, children } = reason;
      // A source of one’s own may be hidden, and so what it says.
      if (!view.mayTell(view.levels.ofReason(reason))) continue;
      const said = writer.sentence(label);
      // Several texts stand on one page.
      const key = type === 'passage' ? `${said} ${cite?.place ?? ''}` : said;
      if (cite !== undefined && looked.has(type) && !found.has(key))
        found.set(key, factCell(said, { cite, verification: verification ?? 'U' }, writer));
      visit(children);
    }
  };
  // What lies under a hidden record is not told, even where it is public law.
  for (const claim of view.evaluation.claims)
    if (view.access(claim.id) === 'shown' && view.mayTell(view.levels.ofArgument(claim)))
      visit(claim.because);
  if (found.size === 0) return [];
  return [
    heading(t('annex.sourcesOfClaims'), 'sources-of-claims'),
    ...marksSaid(writer),
    { type: 'list', items: [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell) },
  ];
};

/** How the facts under the conclusion were read; of what the reader may not be told nothing is counted. */
const marksSaid = ({ view, t, language }: PageWriter): readonly Block[] => {
  const { conclusion } = view.evaluation;
  const claims = conclusion.claims.filter(
    (claim) => view.access(claim.id) === 'shown' && view.mayTell(view.levels.ofArgument(claim)),
  );
  const { facts, total, primary, share } = conclusionMarks({ conclusion: { ...conclusion, claims } });
  const secondary = facts.filter(({ verification }) => verification === 'S').length;
  const values = {
    total,
    primary,
    share: formatPercent(share, language),
    secondary,
    unchecked: total - primary - secondary,
  };
  return total === 0 ? [] : [{ type: 'paragraph', inlines: line(t('annex.marks', values)) }];
};
