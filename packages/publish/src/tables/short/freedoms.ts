import { type FreedomResult, type RecordOf, stepNames } from '@risikobilde/core';
import { line, plainText, strong } from '../../tree/inline.js';
import type { Block, Cell } from '../../tree/tree.js';
import type { PageWriter } from '../../tree/writer.js';
import { capitaliseSentence } from '../../words/article-words.js';

/** One line for each freedom: what the assessment concludes, which steps nobody has answered, and what the steps give. */
export const freedomsShort = (writer: PageWriter): readonly Block[] => {
  const freedoms = writer.view.of('freedom');
  if (freedoms.length === 0)
    return [
      {
        type: 'paragraph',
        inlines: line(writer.t('document.emptyTable', { caption: writer.t('table.freedoms') })),
      },
    ];
  return [{ type: 'list', items: freedoms.map((freedom) => freedomCell(freedom, writer)) }];
};

const freedomCell = (freedom: RecordOf<'freedom'>, writer: PageWriter): Cell => {
  const result = writer.view.evaluation.freedoms.find((one) => one.freedom === freedom.id);
  const said = freedom.conclusion
    ? writer.word('freedom.conclusion', freedom.conclusion)
    : writer.t('document.notAnswered');
  return [
    strong(writer.ref(freedom.id)),
    plainText(`: ${capitaliseSentence(said)}.${stepsSaid(result, writer)}`),
  ];
};

const stepsSaid = (result: FreedomResult | undefined, writer: PageWriter): string => {
  const empty = result?.emptySteps ?? [];
  if (empty.length > 0)
    return ` ${writer.t(result?.said === undefined ? 'short.stepsEmpty' : 'short.stepsNotShown', {
      steps: {
        list: empty.map((step) => ({ und: writer.words.say(stepNames[step]) })),
      },
    })}`;
  if (result?.gives !== undefined && result.gives !== result.said)
    return ` ${writer.t('short.stepsGive', { gives: writer.word('freedom.conclusion', result.gives) })}`;
  return '';
};
