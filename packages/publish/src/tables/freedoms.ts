import { interferenceSteps } from '@risikobilde/core';
import { line, strong } from '../tree/inline.js';
import { type PageWriter, wordsOf } from '../tree/writer.js';
import type { Block, Cell } from '../tree/tree.js';
import { fieldLabel } from '../words/field-words.js';
import { capitalised } from '../words/phrases.js';
import { columns, named, tableOf } from './table.js';

/** The interference test of each freedom, step by step, ending in what the assessment concludes and what the steps give. */
export const freedomsTable = (writer: PageWriter): readonly Block[] => {
  const freedoms = writer.view.of('freedom');
  if (freedoms.length === 0)
    return [
      tableOf(writer, {
        of: 'freedoms',
        caption: named('Friheter', 'Fridommar', 'Freedoms'),
        header: [],
        rows: [],
      }),
    ];
  return freedoms.map((freedom) => {
    const result = writer.view.evaluation.freedoms.find((f) => f.freedom === freedom.id);
    const steps = interferenceSteps.map((step): readonly Cell[] => {
      const answered = freedom.steps[step];
      const empty = result?.emptySteps.includes(step) ? 'notAnswered' : 'notReached';
      return [
        line(fieldLabel(writer.language, `freedom.steps.${step}`)),
        line(
          answered
            ? capitalised(writer.word(`freedom.steps.${step}.answer`, answered.answer))
            : writer.phrase(empty),
        ),
        answered ? writer.text(answered.why) : line('–'),
      ];
    });
    const said = freedom.conclusion
      ? capitalised(writer.word('freedom.conclusion', freedom.conclusion))
      : capitalised(writer.phrase('notAnswered'));
    const gives = result?.gives
      ? capitalised(writer.word('freedom.conclusion', result.gives))
      : capitalised(writer.phrase('undecided'));
    return tableOf(writer, {
      of: `freedom-${freedom.id}`,
      caption: wordsOf(freedom.title, writer.language),
      header: [named('Steg', 'Steg', 'Step'), columns.answer, columns.why],
      rows: [
        ...steps,
        [
          [
            strong(
              line(
                named('Vurderingens konklusjon', 'Konklusjonen i vurderinga', 'Conclusion of the assessment')[
                  writer.language
                ],
              ),
            ),
          ],
          line(said),
          freedom.why ? writer.text(freedom.why) : line('–'),
        ],
        [[strong(line(writer.phrase('followsFromSteps')))], line(gives), line('–')],
      ],
    });
  });
};
