import type { PeriodReview } from '@risikobilde/core';
import { FoldOut } from '../../../shared/components/fold-out.js';
import { useIsLocked } from '../../../shared/components/provenance/record-frame.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { usePeriod } from '../../../shared/period/use-period.js';
import { useWords } from '../../../shared/words.js';
import { NewPeriod } from './new-period.js';
import { ReviewList } from './review-list.js';
import './period.css';

/** The period that the assessment is gone through again in: how far it has come, what is left, and the way to open the next. */
export const PeriodPanel = ({ isMeant }: { readonly isMeant: boolean }) => {
  const { t } = useWords();
  const review = usePeriod();
  const isLocked = useIsLocked();
  if (review === undefined && isLocked) return null;
  return (
    <FoldOut
      id="periode"
      isMeant={isMeant}
      className="tasks-fold"
      summary={<h2>{review === undefined ? t('period.new') : t('period.summary', said(review))}</h2>}
    >
      {review === undefined ? <p className="prose">{t('period.none')}</p> : <Opened review={review} />}
      {!isLocked &&
        (review === undefined ? (
          <NewPeriod />
        ) : (
          <FoldOut className="period-next" summary={t('period.new')}>
            <p className="prose">{t('period.none')}</p>
            <NewPeriod />
          </FoldOut>
        ))}
    </FoldOut>
  );
};

const said = ({ period, done, items }: PeriodReview) => ({ period: period.name, done, of: items.length });

const Opened = ({ review }: { readonly review: PeriodReview }) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const { period } = review;
  return (
    <>
      <p className="prose">{t('period.opened', { on: period.opened, why: text(period.why) })}</p>
      <ReviewList review={review} />
    </>
  );
};
