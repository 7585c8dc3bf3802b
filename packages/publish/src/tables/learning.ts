import { learningOf, type RateUpdate } from '@risikobilde/core';
import { formatNumber, frequencyInWords, frequencyRangeInWords } from '@risikobilde/words';
import { line } from '../tree/inline.js';
import type { Block } from '../tree/tree.js';
import type { PageWriter } from '../tree/writer.js';
import { allShown, tableOf } from './table.js';

type Updated = RateUpdate & Required<Pick<RateUpdate, 'observed' | 'prior' | 'posterior'>>;

/** What has happened since each estimate, and what it makes of the frequency; nothing where no incidents are counted. */
export const learningBlocks = (writer: PageWriter): readonly Block[] => {
  const { words, view } = writer;
  const { updates, forecasts } = learningOf(view.context);
  // A reader who may not see an incident is not told of it by what follows from it either.
  const counts = view.context.of('observation');
  const shown = updates.filter(
    (one): one is Updated =>
      one.posterior !== undefined &&
      allShown(writer, [
        one.scenario,
        ...one.counted,
        ...counts.filter(({ scenarios }) => scenarios.includes(one.scenario)).map(({ id }) => id),
      ]),
  );
  if (shown.length === 0) return [];
  const held = forecasts.filter(
    ({ scenario, isOpinion }) => !isOpinion && shown.some((one) => one.scenario === scenario),
  );
  return [
    tableOf(writer, {
      of: 'learning',
      caption: writer.t('table.learning'),
      header: [
        writer.t('table.scenario'),
        writer.t('table.alternative'),
        writer.t('table.counted'),
        writer.t('table.asEstimated'),
        writer.t('table.withIncidents'),
      ],
      rows: shown.map(({ scenario, alternative, counted, observed, prior, posterior }) => [
        writer.ref(scenario),
        writer.alternative(alternative),
        line(
          writer.t('table.countedSo', {
            n: counted.length,
            years: formatNumber(observed.years, writer.language),
          }),
        ),
        ...[prior, posterior].map(({ low, mid, high }) =>
          line(`${frequencyInWords(mid, words)} (${frequencyRangeInWords(low, high, words)})`),
        ),
      ]),
    }),
    {
      type: 'paragraph',
      inlines: line(
        [
          writer.t('document.learningNote'),
          ...(held.length > 0
            ? [
                writer.t('document.held', {
                  n: held.filter(({ isWithin }) => isWithin).length,
                  of: held.length,
                }),
              ]
            : []),
        ].join(' '),
      ),
    },
  ];
};
