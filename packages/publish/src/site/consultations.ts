import { isFollowed, outcomeOf, progressOf, type RecordOf } from '@risikobilde/core';
import { tableOf } from '../tables/table.js';
import { line } from '../tree/inline.js';
import type { Block, Cell } from '../tree/tree.js';
import type { PageWriter } from '../tree/writer.js';

/** The prior consultations with their days, what the authority came to, and what became of its advice. */
export const consultationBlocks = (writer: PageWriter): readonly Block[] => {
  const files = writer.view.of('consultation');
  if (files.length === 0) return [{ type: 'paragraph', inlines: line(writer.t('decision.noConsultation')) }];
  const day = (date: RecordOf<'consultation'>['sent']): Cell =>
    line(date === undefined || date > writer.view.evaluation.asOf ? '–' : writer.date(date));
  return [
    tableOf(writer, {
      of: 'consultations',
      caption: writer.t('kind.consultation.many'),
      header: [
        writer.t('field.consultation.title'),
        writer.t('field.consultation.sent'),
        writer.t('field.consultation.received'),
        writer.t('table.due'),
        writer.t('field.consultation.answered'),
        writer.t('field.consultation.outcome'),
        writer.t('table.state'),
      ],
      rows: files.map((file) => {
        const { state, due } = progressOf(file, writer.view.evaluation);
        return [
          writer.ref(file.id),
          day(file.sent),
          day(file.received),
          line(due === undefined ? '–' : writer.date(due)),
          day(file.answered),
          outcomeCell(file, writer),
          line(writer.t(`consultation.${state}`)),
        ];
      }),
    }),
    ...pieceBlocks(files, writer),
  ];
};

/** What the authority came to; that a decision against it was lifted stands beside it. */
const outcomeCell = (file: RecordOf<'consultation'>, writer: PageWriter): Cell => {
  const { is } = outcomeOf(writer.view.context, file);
  const isAnswered = is !== 'prepared' && is !== 'pending' && is !== 'lapsed';
  if (!isAnswered) return line('–');
  if (file.outcome === undefined) return line(writer.t('consultation.outcomeUnsaid'));
  const said = writer.word('consultation.outcome', file.outcome);
  return line(
    is === 'lifted' && file.lifted !== undefined
      ? writer.t('consultation.outcomeLifted', { outcome: said, on: file.lifted.on })
      : said,
  );
};

/** Each piece of advice of the authority, and whether it is followed. */
const pieceBlocks = (files: readonly RecordOf<'consultation'>[], writer: PageWriter): readonly Block[] => {
  const rows = files.flatMap((file) =>
    (file.pieces ?? []).map((piece): readonly Cell[] => [
      writer.ref(file.id),
      writer.text(piece.text),
      line(
        isFollowed(writer.view.context, piece)
          ? writer.word('consultation.pieces.followed', 'yes')
          : piece.followed === undefined
            ? writer.t('consultation.followedUnsaid')
            : piece.followed === 'yes'
              ? writer.t('consultation.followedNotShown')
              : writer.word('consultation.pieces.followed', 'no'),
      ),
      piece.how === undefined ? line('–') : writer.text(piece.how),
      piece.measure !== undefined
        ? writer.ref(piece.measure)
        : piece.evidence !== undefined
          ? writer.ref(piece.evidence)
          : line('–'),
    ]),
  );
  if (rows.length === 0) return [];
  return [
    tableOf(writer, {
      of: 'consultations',
      caption: writer.t('field.consultation.pieces'),
      header: [
        writer.t('field.consultation.title'),
        writer.t('field.consultation.pieces.text'),
        writer.t('field.consultation.pieces.followed'),
        writer.t('field.consultation.pieces.how'),
        writer.t('consultation.shownBy'),
      ],
      rows,
    }),
  ];
};
