import { interferenceSteps } from '@risikobilde/core';
import { line, strong } from '../tree/inline.js';
import type { PageWriter } from '../tree/writer.js';
import type { Block, Cell } from '../tree/tree.js';
import { fieldLabel } from '@risikobilde/words';
import { capitaliseSentence } from '../words/article-words.js';
import { tableOf } from './table.js';

/** The interference test of each freedom, step by step, ending in what the assessment concludes and what the steps give. */
export const freedomsTable = (writer: PageWriter): readonly Block[] => {
  const freedoms = writer.view.of('freedom');
  if (freedoms.length === 0)
    return [
      tableOf(writer, {
        of: 'freedoms',
        caption: writer.t('table.freedoms'),
        header: [],
        rows: [],
      }),
    ];
  return freedoms.map((freedom) => {
    const result = writer.view.evaluation.freedoms.find((f) => f.freedom === freedom.id);
    const steps = interferenceSteps.map((step): readonly Cell[] => {
      const answered = freedom.steps[step];
      const empty = result?.emptySteps.includes(step) ? 'document.notAnswered' : 'document.notReached';
      return [
        line(fieldLabel(writer.words, `freedom.steps.${step}`)),
        line(
          answered
            ? capitaliseSentence(writer.word(`freedom.steps.${step}.answer`, answered.answer))
            : writer.t(empty),
        ),
        answered ? writer.text(answered.why) : line('–'),
      ];
    });
    const said = freedom.conclusion
      ? capitaliseSentence(writer.word('freedom.conclusion', freedom.conclusion))
      : capitaliseSentence(writer.t('document.notAnswered'));
    const gives = result?.gives
      ? capitaliseSentence(writer.word('freedom.conclusion', result.gives))
      : capitaliseSentence(writer.t('document.undecided'));
    return tableOf(writer, {
      of: `freedom-${freedom.id}`,
      caption: writer.plain(freedom.title),
      header: [writer.t('table.step'), writer.t('table.answer'), writer.t('table.reason')],
      rows: [
        ...steps,
        [
          [strong(line(writer.t('table.conclusionOfTheAssessment')))],
          line(said),
          freedom.why ? writer.text(freedom.why) : line('–'),
        ],
        [[strong(line(writer.t('document.followsFromSteps')))], line(gives), line('–')],
      ],
    });
  });
};
