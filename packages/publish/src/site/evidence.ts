import { evidenceGap, type RecordOf } from '@risikobilde/core';
import { formatNumber } from '@risikobilde/words';
import { evidenceUrl, line, link, plainText } from '../tree/inline.js';
import type { Block, Cell } from '../tree/tree.js';
import type { PageWriter } from '../tree/writer.js';
import { heading } from './front.js';

/** The files that the records lean on and the reader may see: what each is called and is, and by which hash it is known. */
export const evidenceBlocks = (writer: PageWriter): readonly Block[] => {
  const files = writer.view.of('evidence');
  if (files.length === 0) return [];
  return [
    heading(writer.t('annex.evidence'), 'evidence'),
    {
      type: 'list',
      items: files
        .toSorted((a, b) => (writer.plain(a.name) < writer.plain(b.name) ? -1 : 1))
        .map((file) => evidenceCell(file, writer)),
    },
  ];
};

const evidenceCell = (record: RecordOf<'evidence'>, writer: PageWriter): Cell => {
  const { name, file, measured, shows, on } = record;
  const gap = evidenceGap(record);
  return [
    link(evidenceUrl(file.sha256), writer.text(name)),
    plainText(
      ` (${writer.t('annex.evidenceFile', {
        type: writer.word('storedFile.type', file.type),
        size: formatNumber(file.size, writer.language),
      })}${on === undefined ? '' : `, ${writer.date(on)}`})`,
    ),
    ...(measured === undefined
      ? []
      : [...line(`: ${writer.t('annex.evidenceMeasured')} `), ...writer.text(measured)]),
    ...(shows === undefined
      ? []
      : [
          ...line(measured === undefined ? ': ' : `; ${writer.t('annex.evidenceShows')} `),
          ...writer.text(shows),
        ]),
    ...(gap === undefined ? [] : line(` (${writer.t(`evidence.gap.${gap}`)})`)),
    ...line(', SHA-256: '),
    { type: 'inlineCode', value: file.sha256 },
  ];
};
