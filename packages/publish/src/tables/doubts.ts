import { type Doubt, doubtsAmong, doubtState } from '@risikobilde/core';
import { joinCells, line, plainText } from '../tree/inline.js';
import type { Block, Cell } from '../tree/tree.js';
import { type PageWriter, worldEntry } from '../tree/writer.js';
import { tableOf } from './table.js';

/** The doubts that were raised by the day, and advice that was not followed: those that stand, those accepted as residual, and how the others were answered. */
export const doubtBlocks = (writer: PageWriter): readonly Block[] => {
  const { view } = writer;
  const raised = doubtsAmong(view.of('doubt'), view.listed('advice'), view.evaluation)
    .filter(({ id }) => view.access(id) === 'shown')
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
  if (raised.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: line(writer.t('document.doubts')), id: 'doubts' },
    tableOf(writer, {
      of: 'doubts',
      caption: writer.t('table.doubts'),
      header: [
        writer.t('table.doubt'),
        writer.t('field.doubt.type'),
        writer.t('table.raisedBy'),
        writer.t('table.doubtAgainst'),
        writer.t('table.doubtAnswer'),
      ],
      rows: raised.map((doubt) => [
        writer.text(doubt.text),
        line(doubt.type ? writer.word('doubt.type', doubt.type) : writer.t('document.doubtKindUnsaid')),
        [
          ...writer.text(doubt.raisedBy),
          plainText(`, ${writer.date(doubt.on)}`),
          ...(doubt.notFollowed ? line(` (${writer.t('document.adviceNotFollowed')})`) : []),
        ],
        targetOf(doubt, writer),
        answerOf(doubt, writer),
      ]),
    }),
  ];
};

const targetOf = ({ targets }: Doubt, writer: PageWriter): Cell =>
  joinCells(
    targets.map((id) => {
      const entry = writer.view.context.record(id) ? undefined : worldEntry(writer.view, id);
      return entry ? writer.fact(entry.kind, id) : writer.ref(id);
    }),
    ', ',
  );

const answerOf = (doubt: Doubt, writer: PageWriter): Cell => {
  const now = doubtState(doubt, writer.view.evaluation);
  if (now.state === 'standing') return line(writer.t('document.doubtStands'));
  const { result, on, because, acceptedBy, until } = now.answer;
  return [
    plainText(`${writer.word('doubt.answers.result', result)}, ${writer.date(on)}: `),
    ...writer.text(because),
    ...(acceptedBy === undefined || until === undefined
      ? []
      : [
          plainText(' ('),
          ...writer.text(acceptedBy),
          plainText(`, ${writer.t('document.doubtUntil', { until })})`),
        ]),
    ...(now.state === 'expired' ? line(` ${writer.t('document.doubtStands')}`) : []),
    ...(now.state === 'unmended' ? line(` ${writer.t('document.doubtUnmended')}`) : []),
  ];
};
