import { line } from '../tree/inline.js';
import type { PageWriter } from '../tree/writer.js';
import type { Block } from '../tree/tree.js';
import { tableOf } from './table.js';
import { premiseReason } from './reasons.js';

/** Premises with how they stand on the date, why, and what follows when one falls. */
export const premisesTable = (writer: PageWriter): readonly Block[] => [
  tableOf(writer, {
    of: 'premises',
    caption: writer.t('table.premises'),
    header: [
      writer.t('table.premise'),
      writer.t('table.standing'),
      writer.t('table.reason'),
      writer.t('table.ifItFalls'),
    ],
    rows: writer.view.of('premise').map((premise) => {
      const result = writer.view.evaluation.premises.find((p) => p.id === premise.id);
      return [
        writer.ref(premise.id),
        line(result ? writer.t(`premise.${result.standing}`) : '–'),
        line(result ? premiseReason(result, writer) : '–'),
        writer.text(premise.ifItFalls),
      ];
    }),
  }),
];
