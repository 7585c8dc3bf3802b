import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { Dangling } from '../dangling.js';

export const showDangling = StateEffect.define<readonly Dangling[]>();

const mark = Decoration.mark({ class: 'chapter-dangling' });

/** Underlines the references that point at nothing. */
export const danglingMarks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    const shown = transaction.effects.find((effect) => effect.is(showDangling));
    if (!shown) return marks.map(transaction.changes);
    const length = transaction.newDoc.length;
    const found: readonly Dangling[] = shown.value;
    // What was found a moment ago may lie past the end of what is there now.
    return Decoration.set(
      found.filter(({ from, to }) => from < to && to <= length).map(({ from, to }) => mark.range(from, to)),
      true,
    );
  },
  provide: (field) => EditorView.decorations.from(field),
});
