import type { Interval, Judgement, RateUpdate, RecordOf } from '@risikobilde/core';
import { formatNumber, message } from '@risikobilde/words';
import { DataTable } from '../../../shared/components/data-table.js';
import { frequencyInWords, frequencyRangeInWords } from '../../../shared/risk/numbers-in-words.js';
import { useWords } from '../../../shared/words.js';
import { saidIn, unitOf, withSaid } from '../quantity.js';
import { AdoptJudgement } from './adopt-judgement.js';
import { roundedPoints } from './rounded-points.js';

type Props = {
  readonly scenario: RecordOf<'scenario'>;
  readonly judgement: Judgement;
  readonly update: RateUpdate;
};

/** The judged frequency before and after what was counted, in words and numbers, and what makes it the new estimate. */
export const UpdateBox = ({ scenario, judgement, update }: Props) => {
  const words = useWords();
  const { t, language } = words;
  const { observed, prior, posterior, counted, why } = update;
  if (!observed || !prior || !posterior) return <p>{t(`learning.notUpdated.${why ?? 'notCounted'}`)}</p>;
  const years = formatNumber(observed.years, language);
  const exposure = formatNumber(observed.exposure, language);
  const cells = ({ low, mid, high }: Interval) => [
    frequencyInWords(mid, words),
    frequencyRangeInWords(low, high, words),
  ];
  const points = roundedPoints(posterior);
  const next = withSaid(judgement, 'perYear', points);
  return (
    <>
      <p className="prose" aria-live="polite">
        {t('learning.sentence', {
          n: counted.length,
          years,
          from: observed.first,
          before: frequencyInWords(prior.mid, words),
          after: frequencyInWords(posterior.mid, words),
        })}{' '}
        {years !== exposure && t('learning.exposure', { years, exposure })}
      </p>
      <DataTable
        label={t('learning.table')}
        columns={['', t('learning.middle'), t('learning.ninety')]}
        rows={[
          { key: 'prior', cells: [t('learning.prior', { date: update.judgedOn }), ...cells(prior)] },
          { key: 'posterior', cells: [t('learning.posterior'), ...cells(posterior)] },
        ]}
      />
      <p className="subtle prose">{t('learning.method')}</p>
      <AdoptJudgement
        scenario={scenario}
        next={
          unitOf(judgement, 'frequency') === 'onceInYears' ? saidIn(next, 'onceInYears', points.range) : next
        }
        why={message('learning.why', { n: counted.length, years, date: update.judgedOn })}
        button={t('learning.adopt')}
      />
    </>
  );
};
