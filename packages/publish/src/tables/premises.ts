import { line } from '../tree/inline.js';
import type { PageWriter } from '../tree/writer.js';
import type { Block } from '../tree/tree.js';
import { columns, named, tableOf } from './table.js';
import { premiseReason } from './reasons.js';

/** Premises with how they stand on the date, why, and what follows when one falls. */
export const premisesTable = (writer: PageWriter): readonly Block[] => [
  tableOf(writer, {
    of: 'premises',
    caption: named('Forutsetninger', 'Føresetnader', 'Premises'),
    header: [
      named('Forutsetning', 'Føresetnad', 'Premise'),
      columns.standing,
      columns.why,
      named('Hvis den faller', 'Om han fell', 'If it falls'),
    ],
    rows: writer.view.of('premise').map((premise) => {
      const result = writer.view.evaluation.premises.find((p) => p.id === premise.id);
      return [
        writer.ref(premise.id),
        line(result ? writer.result(`premise.${result.standing}`) : '–'),
        line(result ? premiseReason(result, writer) : '–'),
        writer.text(premise.ifItFalls),
      ];
    }),
  }),
];
