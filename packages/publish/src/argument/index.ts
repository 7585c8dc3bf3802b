import type { LocalDate } from '@risikobilde/core';
import type { Step } from '@risikobilde/core/argument';
import type { Words } from '@risikobilde/words';
import type { ArgumentForm } from '../formats/index.js';
import { argumentGraph } from './argument-graph.js';
import { ontoGsn } from './onto-gsn.js';
import { sacm } from './sacm.js';

type Written = {
  readonly of: string;
  readonly title: string;
  readonly asOf: LocalDate;
  readonly words: Words;
};

/** An argument from its top as the text of a file. */
export const argumentText = (form: ArgumentForm, top: Step, { of, title, asOf, words }: Written): string => {
  const graph = argumentGraph(top, title, asOf, words);
  switch (form) {
    case 'sacm':
      return sacm(graph);
    case 'ontogsn':
      return ontoGsn(graph, of);
    case 'json':
      return `${JSON.stringify(graph, null, 2)}\n`;
  }
};
