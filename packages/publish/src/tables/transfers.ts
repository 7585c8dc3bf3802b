import type { TransferResult, TransferStep } from '@risikobilde/core';
import { joined, line, plainText } from '../tree/inline.js';
import type { PageWriter } from '../tree/writer.js';
import type { Block, Cell } from '../tree/tree.js';
import { articleWords, capitalised } from '../words/phrases.js';
import { resultWords } from '../words/result-words.js';
import { columns, named, tableOf } from './table.js';

/** Each transfer with its ground on the date, then how the rules of chapter V were taken step by step. */
export const transfersTable = (writer: PageWriter): readonly Block[] => {
  const shown = writer.view.evaluation.transfers.flatMap((result) => {
    const record = writer.view.record(result.transfer);
    return record?.kind === 'transfer' ? [{ result, record }] : [];
  });
  return [
    tableOf(writer, {
      of: 'transfers',
      caption: named(
        'Overføringer til land utenfor EØS',
        'Overføringar til land utanfor EØS',
        'Transfers to countries outside the EEA',
      ),
      header: [
        named('Overføring', 'Overføring', 'Transfer'),
        named('Fra og til', 'Frå og til', 'From and to'),
        columns.country,
        named('Hvordan', 'Korleis', 'How'),
        named('Grunnlag', 'Grunnlag', 'Ground'),
        named('Vurdering av beskyttelsesnivået', 'Vurdering av vernenivået', 'Transfer impact assessment'),
        columns.standing,
      ],
      rows: shown.map(({ result, record }) => [
        writer.ref(record.id),
        [...writer.ref(result.exporter), plainText(' → '), ...writer.ref(result.importer)],
        line(writer.country(result.country)),
        line(
          `${writer.word('transfer.mode', record.mode)}, ${writer.word('transfer.frequency', record.frequency)}`,
        ),
        groundCell(result, writer),
        line(writer.result(`impact.${result.impactAssessment}`)),
        line(writer.result(`standing.${result.ground.standing}`)),
      ]),
    }),
    tableOf(writer, {
      of: 'transfer-steps',
      caption: named(
        'Reglene for overføring, steg for steg',
        'Reglane for overføring, steg for steg',
        'The transfer rules, step by step',
      ),
      header: [
        named('Overføring', 'Overføring', 'Transfer'),
        named('Steg', 'Steg', 'Step'),
        columns.answer,
        columns.why,
      ],
      rows: shown.flatMap(({ result, record }) =>
        result.steps.map((step) => [
          writer.ref(record.id),
          line(stepWord(step, writer)),
          line(writer.result(`answer.${step.answer}`)),
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
  return joined(
    [
      line(capitalised(writer.result(`ground.${type}`))),
      article === undefined ? [] : line(articleWords(writer.language, article).toLowerCase()),
      name,
    ],
    ', ',
  );
};

const stepWord = (step: TransferStep, writer: PageWriter): string => {
  const key = `step.${step.step}`;
  return isStepKey(key) ? writer.result(key) : step.step;
};

const isStepKey = (key: string): key is keyof typeof resultWords => Object.hasOwn(resultWords, key);
