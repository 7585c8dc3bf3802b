import { line } from '../tree/inline.js';
import type { PageWriter } from '../tree/writer.js';
import type { Block } from '../tree/tree.js';
import { claimReason } from './reasons.js';
import { tableOf } from './table.js';

/** Every claim, in the order of the chapters, with its standing on the date and the reason in one line. */
export const claimsTable = (writer: PageWriter): readonly Block[] => [
  tableOf(writer, {
    of: 'claims',
    caption: writer.t('table.claimsAndHowTheyStand'),
    header: [
      writer.t('table.claim'),
      writer.t('table.chapter'),
      writer.t('table.standing'),
      writer.t('table.reason'),
    ],
    rows: writer.view.evaluation.claims
      .filter((claim) => writer.view.access(claim.id) === 'shown')
      .map((claim) => [
        writer.ref(claim.id),
        writer.ref(claim.section),
        line(writer.t(`standing.${claim.standing}`)),
        line(claimReason(claim, writer)),
      ]),
  }),
];
