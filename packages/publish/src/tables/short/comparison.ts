import { compareAlternatives } from '@risikobilde/core';
import { isMessage, type Sayable } from '@risikobilde/words';
import { line } from '../../tree/inline.js';
import type { Block } from '../../tree/tree.js';
import type { PageWriter } from '../../tree/writer.js';
import { severityTable } from '../verdict.js';

/** Sentences of the verdict that are read in a chapter: of the first comparison also what decides it, with its figures. */
const read = { first: 2, other: 1 };

/** The verdict in words and, of the first comparison, people harmed by severity. The rest is in the annex on risk. */
export const comparisonShort = (writer: PageWriter): readonly Block[] => {
  const { comparison } = writer.view.evaluation;
  const held = comparison.flatMap((one, k): readonly Block[] => {
    const strength = writer.view.risk?.comparisons.find(
      (found) => found.alternative === one.alternative && found.against === one.against,
    );
    const said = sentencesOf((strength ?? one).sentence).slice(0, k === 0 ? read.first : read.other);
    return [
      { type: 'paragraph', inlines: line(said.map(writer.sentence).join(' ')) },
      ...(strength && k === 0 ? severityTable(strength, writer) : []),
    ];
  });
  return [...held, ...withOthers(writer)];
};

/** What is chosen held against what could have been chosen instead, and not only each against what there was before. */
const withOthers = (writer: PageWriter): readonly Block[] => {
  const { context, evaluation } = writer.view;
  const { alternatives } = context.head;
  const chosen = alternatives.find(({ role }) => role === 'chosen');
  if (chosen === undefined) return [];
  return alternatives
    .filter(({ role }) => role === 'other')
    .map((other) => ({
      type: 'paragraph',
      inlines: line(
        writer.sentence(compareAlternatives(context, evaluation.risks, chosen.id, other.id).sentence),
      ),
    }));
};

/** A message that says one thing and then another, as those it is made of. */
const sentencesOf = (said: Sayable): readonly Sayable[] => {
  if (!isMessage(said) || said.key !== 'core.then') return [said];
  const { first, second } = said.values;
  return [first, second].flatMap((part) => (isSayable(part) ? sentencesOf(part) : []));
};

const isSayable = (value: unknown): value is Sayable =>
  typeof value === 'object' && value !== null && !('list' in value);
