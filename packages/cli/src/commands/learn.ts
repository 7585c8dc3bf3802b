import { createContext, type Language, learningOf, type LocalDate } from '@risikobilde/core';
import { formatNumber, frequencyInWords, frequencyRangeInWords } from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';
import { loadAssessment } from '../input/load.js';
import type { Terminal } from '../terminal.js';
import { namesIn } from '../text/names.js';
import { reportProblems } from '../text/problems.js';
import { textTable } from '../text/risk-table.js';

export type LearnOptions = {
  readonly asOf: LocalDate;
  readonly knownAt?: LocalDate;
  readonly lang: Language;
  readonly world?: string;
};

/** What has happened since each estimate and what it makes of it, what assessors say together, and how well estimates held. */
export const learn = async (terminal: Terminal, path: string, options: LearnOptions): Promise<number> => {
  const loaded = await loadAssessment(path, options);
  if (!loaded.ok) return reportProblems(terminal, loaded.problems, 'text');
  const words = wordsOf[options.lang];
  const { t } = words;
  const { assessment, world } = loaded.value;
  const { updates, pools, forecasts } = learningOf(
    createContext(assessment, world, options.asOf, options.knownAt),
  );
  const name = namesIn(loaded.value, words);
  const rate = ({ low, mid, high }: { readonly low: number; readonly mid: number; readonly high: number }) =>
    `${frequencyInWords(mid, words)} (${frequencyRangeInWords(low, high, words)})`;
  const of = ({ scenario, alternative }: { readonly scenario: string; readonly alternative: string }) =>
    `${name(scenario)}, ${name(alternative)}`;
  const parts = [
    ...updates.map(({ counted, observed, prior, posterior, why, ...about }) =>
      prior && posterior && observed
        ? [
            terminal.paint.bold(of(about)),
            `  ${t('table.countedSo', { n: counted.length, years: formatNumber(observed.years, options.lang) })}`,
            `  ${t('table.asEstimated')}: ${rate(prior)}`,
            `  ${t('table.withIncidents')}: ${rate(posterior)}`,
          ].join('\n')
        : `${terminal.paint.bold(of(about))}\n  ${t(`learning.notUpdated.${why ?? 'notCounted'}`)}`,
    ),
    ...pools.map(
      (pool) => `${terminal.paint.bold(of(pool))}\n  ${t('opinions.together')}: ${rate(pool.frequency)}`,
    ),
    ...(forecasts.length === 0
      ? []
      : [
          textTable(
            [
              { title: t('track.who') },
              { title: t('table.scenario') },
              { title: t('track.within') },
              { title: t('track.brier'), isNumber: true },
            ],
            forecasts.map(({ by, scenario, events, low, high, brier }) => [
              by === 'example' ? t('risk.byExample') : name(by),
              name(scenario),
              t('cli.learn.held', { n: events, low, high }),
              formatNumber(brier, options.lang),
            ]),
            terminal,
          ),
        ]),
  ];
  terminal.out(`${parts.length === 0 ? t('cli.learn.nothing') : parts.join('\n\n')}\n`);
  return 0;
};
