import { transferStanding } from '@risikobilde/core';
import { line } from '../../tree/inline.js';
import type { Block, Cell } from '../../tree/tree.js';
import type { PageWriter } from '../../tree/writer.js';
import { articleInSentence, capitaliseSentence } from '../../words/article-words.js';
import { tableOf } from '../table.js';

/** Each transfer on one line: its ground, whether the protection is assessed, and how the ground stands on the day. */
export const transfersShort = (writer: PageWriter): readonly Block[] => {
  const { t, view } = writer;
  const shown = view.evaluation.transfers.filter(({ transfer }) => view.access(transfer) === 'shown');
  return [
    tableOf(writer, {
      of: 'transfers',
      caption: t('short.transfers'),
      header: [
        t('table.transfer'),
        t('table.country'),
        t('table.ground'),
        t('short.levelAssessed'),
        t('table.standing'),
      ],
      rows: shown.map((result): readonly Cell[] => [
        writer.ref(result.transfer),
        line(capitaliseSentence(writer.country(result.country))),
        // Of what does not happen there is no ground to look for; whether it is shown that it does not, its standing says.
        line(
          result.excluded
            ? capitaliseSentence(writer.word('transfer.frequency', 'excluded'))
            : [
                capitaliseSentence(t(`ground.${result.ground.type}`)),
                ...(result.ground.article === undefined
                  ? []
                  : [articleInSentence(writer.words, result.ground.article)]),
              ].join(', '),
        ),
        line(result.excluded ? '–' : t(`impact.${result.impactAssessment}`)),
        line(t(`standing.${transferStanding(result)}`)),
      ]),
    }),
  ];
};
