import { line } from '../tree/inline.js';
import type { PageWriter } from '../tree/writer.js';
import type { Block } from '../tree/tree.js';
import { claimReason } from './reasons.js';
import { columns, named, tableOf } from './table.js';

/** Every claim, in the order of the chapters, with its standing on the date and the reason in one line. */
export const claimsTable = (writer: PageWriter): readonly Block[] => [
  tableOf(writer, {
    of: 'claims',
    caption: named(
      'Påstander og hvordan de står',
      'Påstandar og korleis dei står',
      'Claims and how they stand',
    ),
    header: [
      named('Påstand', 'Påstand', 'Claim'),
      named('Kapittel', 'Kapittel', 'Chapter'),
      columns.standing,
      columns.why,
    ],
    rows: writer.view.evaluation.claims
      .filter((claim) => writer.view.access(claim.id) === 'shown')
      .map((claim) => [
        writer.ref(claim.id),
        writer.ref(claim.section),
        line(writer.result(`standing.${claim.standing}`)),
        line(claimReason(claim, writer)),
      ]),
  }),
];
