import { type RecordOf, textIn } from '@risikobilde/core';
import { useWorkbench } from '../data/context.js';

type Section = RecordOf<'section'>;

export const inOrder = (sections: readonly Section[]): readonly Section[] =>
  sections.toSorted(
    (a, b) => a.weight - b.weight || (textIn(a.title, 'nb') < textIn(b.title, 'nb') ? -1 : 1),
  );

/** The chapters that this assessment publishes itself, in their order; a service does not order its platform's. */
export const useOwnSections = (): readonly Section[] => {
  const { of, provenance } = useWorkbench();
  return inOrder(of('section').filter(({ id }) => provenance(id).from === 'own'));
};
