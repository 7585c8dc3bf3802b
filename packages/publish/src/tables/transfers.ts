import { type TransferResult, transferStanding } from '@risikobilde/core';
import { joinCells, line, plainText } from '../tree/inline.js';
import type { PageWriter } from '../tree/writer.js';
import type { Block, Cell } from '../tree/tree.js';
import { articleInSentence, capitaliseSentence } from '../words/article-words.js';
import { tableOf } from './table.js';

/** Each transfer with its ground on the date, then how the rules of chapter V were taken step by step. */
export const transfersTable = (writer: PageWriter): readonly Block[] => {
  const shown = writer.view.evaluation.transfers.flatMap((result) => {
    const record = writer.view.record(result.transfer);
    return record?.kind === 'transfer' ? [{ result, record }] : [];
  });
  return [
    tableOf(writer, {
      of: 'transfers',
      caption: writer.t('table.transfersToCountriesOutsideTheEea'),
      header: [
        writer.t('table.transfer'),
        writer.t('table.fromAndTo'),
        writer.t('table.country'),
        writer.t('table.how'),
        writer.t('table.ground'),
        writer.t('table.transferImpactAssessment'),
        writer.t('table.standing'),
      ],
      rows: shown.map(({ result, record }) => [
        writer.ref(record.id),
        [...writer.ref(result.exporter), plainText(' → '), ...writer.ref(result.importer)],
        line(writer.country(result.country)),
        line(
          `${writer.word('transfer.mode', record.mode)}, ${writer.word('transfer.frequency', record.frequency)}`,
        ),
        result.excluded ? line('–') : groundCell(result, writer),
        line(result.excluded ? '–' : writer.t(`impact.${result.impactAssessment}`)),
        line(writer.t(`standing.${transferStanding(result)}`)),
      ]),
    }),
    tableOf(writer, {
      of: 'transfer-steps',
      caption: writer.t('table.theTransferRulesStepByStep'),
      header: [
        writer.t('table.transfer'),
        writer.t('table.step'),
        writer.t('table.answer'),
        writer.t('table.reason'),
      ],
      rows: shown.flatMap(({ result, record }) =>
        result.steps.map((step) => [
          writer.ref(record.id),
          line(writer.words.say({ key: `step.${step.step}`, values: {} })),
          line(writer.t(`answer.${step.answer}`)),
          line(writer.sentence(step.text)),
        ]),
      ),
    }),
  ];
};

const groundCell = (result: TransferResult, writer: PageWriter): Cell => {
  const { type, article, source } = result.ground;
  const known = source === undefined ? undefined : writer.view.context.world('adequacy', source);
  const name = source === undefined ? [] : writer.fact(known ? 'adequacy' : 'source', source);
  return joinCells(
    [
      line(capitaliseSentence(writer.t(`ground.${type}`))),
      article === undefined ? [] : line(articleInSentence(writer.words, article)),
      name,
    ],
    ', ',
  );
};
