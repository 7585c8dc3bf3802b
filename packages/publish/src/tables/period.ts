import { isReviewed, kinds, type PeriodReview, periodReview, type ReviewItem } from '@risikobilde/core';
import { kindWord } from '@risikobilde/words';
import { line, plainText } from '../tree/inline.js';
import type { Block } from '../tree/tree.js';
import type { View } from '../tree/view.js';
import type { PageWriter } from '../tree/writer.js';
import { tableOf } from './table.js';

/** What is to be reviewed in the period, as far as this reader may see what it is about; undefined where no period is open. */
const shownReview = (view: View): PeriodReview | undefined => {
  const whole = periodReview(view.context, view.evaluation.transfers);
  if (whole === undefined) return undefined;
  const items = whole.items.filter(({ holders }) => holders.some((id) => view.access(id) === 'shown'));
  return { ...whole, items, done: items.filter(isReviewed).length };
};

/** Which period the document belongs to, why it was opened, and how much has been looked at again. */
export const periodBlocks = (writer: PageWriter): readonly Block[] => {
  const review = shownReview(writer.view);
  if (review === undefined) return [];
  const { period, items, done } = review;
  const values = { period: period.name, on: period.opened, done, of: items.length };
  return [
    {
      type: 'heading',
      level: 2,
      text: line(writer.t('periodReview.title', { period: period.name })),
      id: 'period',
    },
    {
      type: 'paragraph',
      inlines: line(writer.t(done === items.length ? 'periodReview.saidAll' : 'periodReview.said', values)),
    },
    {
      type: 'paragraph',
      inlines: [plainText(`${writer.t('periodReview.why')}: `), ...writer.text(period.why)],
    },
  ];
};

/** By kind: what still stands, was changed, is dated in the period and is left. */
export const periodTable = (writer: PageWriter): readonly Block[] => {
  const review = shownReview(writer.view);
  if (review === undefined) return [];
  const { items } = review;
  const row = (what: string, own: readonly ReviewItem[]) =>
    own.length === 0
      ? []
      : [
          [
            what,
            own.length,
            own.filter((item) => item.review?.result === 'stands').length,
            own.filter((item) => item.review?.result === 'changed').length,
            own.filter((item) => item.review === undefined && item.renewed !== undefined).length,
            own.filter((item) => !isReviewed(item)).length,
          ].map((cell) => line(String(cell))),
        ];
  return [
    ...periodBlocks(writer),
    tableOf(writer, {
      of: 'period',
      caption: writer.t('periodReview.caption'),
      header: [
        writer.t('periodReview.what'),
        writer.t('periodReview.all'),
        writer.t('periodReview.stands'),
        writer.t('periodReview.changed'),
        writer.t('periodReview.renewed'),
        writer.t('periodReview.left'),
      ],
      numbers: [1, 2, 3, 4, 5],
      rows: [
        ...kinds.flatMap((kind) =>
          row(
            kindWord(writer.words, kind, 'many'),
            items.filter((item) => !item.isFact && item.kind === kind),
          ),
        ),
        ...row(
          writer.t('periodReview.facts'),
          items.filter(({ isFact }) => isFact),
        ),
      ],
    }),
  ];
};
