import { message } from '@risikobilde/words/message';
import {
  markdownBounds,
  markdownExcess,
  markdownFigures,
  markdownTables,
  scanMarkdown,
} from '@risikobilde/core';
import { didYouMean } from '../nearest.js';
import { aKind, asItStands, listOfValues } from '../wording.js';
import type { ProblemList } from '../problem.js';
import type { Chapter } from '../read/chapters.js';
import { nearestId } from './ids.js';
import type { ReferenceTargets } from './references.js';

const derived = { table: markdownTables, figure: markdownFigures };
const directives = [
  '::table{of="..."}',
  '::figure{of="..."}',
  '::claim{id="..."}',
  '::until{day="2026-06-30"}',
].map(asItStands);
const schemes = ['http', 'https', 'mailto', 'record', 'source'];

/** What a text refers to within the assessment, and what it may not hold. Whether a record is in force is not asked here. */
export const checkMarkdown = (
  chapter: Chapter,
  { index, unreadIds, inherited }: ReferenceTargets,
  problems: ProblemList,
): void => {
  const excess = markdownExcess(chapter.body);
  if (excess !== undefined) {
    const { bound, offset } = excess;
    problems.add(
      'markdown-too-large',
      chapter.placeAt(offset),
      message(`problem.markdown.${bound}`, { most: markdownBounds[bound] }),
    );
    return;
  }
  const { references, footnoteUses, footnoteDefinitions, otherDirectives, html, linkSchemes } = scanMarkdown(
    chapter.body,
  );
  for (const { kind, id, offset } of references) {
    const place = chapter.placeAt(offset);
    const target = index.get(id);
    if (kind === 'table' || kind === 'figure') {
      const known: readonly string[] = derived[kind];
      if (!known.includes(id))
        problems.add(
          `unknown-${kind}`,
          place,
          message(`problem.markdown.${kind}`, { id, allowed: listOfValues(known, 20) }),
          () => didYouMean(id, known),
        );
    }
    if (
      (kind === 'record' || kind === 'claim') &&
      target === undefined &&
      !unreadIds.has(id) &&
      !inherited?.has(id)
    ) {
      problems.add('unknown-reference', place, message(`problem.markdown.${kind}`, { id }), () =>
        nearestId(id, index, kind === 'claim' ? ['claim'] : ['*']),
      );
    }
    if (kind === 'claim' && target !== undefined && target.kind !== 'claim') {
      problems.add(
        'reference-of-wrong-kind',
        place,
        message('problem.markdown.notAClaim', { id, found: aKind(target.kind) }),
      );
    }
  }
  const labels = footnoteDefinitions.map(({ name }) => name);
  // GFM compares labels without regard to case.
  const defined = new Set(labels.map((label) => label.toLowerCase()));
  for (const { name, offset } of footnoteUses) {
    if (!defined.has(name.toLowerCase()))
      problems.add(
        'unknown-footnote',
        chapter.placeAt(offset),
        message('problem.markdown.footnote', { name, allowed: listOfValues(labels) }),
        () => didYouMean(name, labels),
      );
  }
  for (const { name, offset } of otherDirectives) {
    const known = ['table', 'figure', 'claim', 'until'];
    problems.add(
      'unknown-directive',
      chapter.placeAt(offset),
      message('problem.markdown.directive', { name, allowed: { list: directives } }),
      () => (known.includes(name) ? undefined : didYouMean(name, known)),
    );
  }
  for (const { name, offset } of html) {
    // A comment is for those who write; it is never published.
    if (name === '<!--') continue;
    problems.add('html-in-markdown', chapter.placeAt(offset), message('problem.markdown.html', { name }));
  }
  for (const { name, offset } of linkSchemes) {
    if (!schemes.includes(name.toLowerCase()))
      problems.add(
        'unknown-link',
        chapter.placeAt(offset),
        message('problem.markdown.link', { name, allowed: schemes.join(', ') }),
        () => didYouMean(name, schemes),
      );
  }
};
