import type { ReviewItem, ReviewReason } from '@risikobilde/core';
import { formatDay } from '@risikobilde/words';
import { Link } from '@tanstack/react-router';
import { RecordLink } from '../../../shared/components/record-link/record-link.js';
import { useNames } from '../../../shared/components/record-link/use-names.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { keepCommon } from '../../../shared/search-params.js';
import { useWords } from '../../../shared/words.js';

type Props = {
  readonly item: ReviewItem;
  readonly onAnswer: ((item: ReviewItem, result: 'stands' | 'changed') => void) | undefined;
};

/** One thing to look at again: what it is, why it is listed, and the answer that was given or is asked for. */
export const ReviewRow = ({ item, onAnswer }: Props) => {
  const { t } = useWords();
  const { id } = useWorkbench();
  const nameOf = useNames();
  const { review, renewed, isFact } = item;
  const name = nameOf(item.id);
  const of = <span className="visually-hidden">: {name}</span>;
  return (
    <li>
      <div>
        {isFact ? (
          <Link className="ds-link" to="/a/$id/kilder" params={{ id }} search={keepCommon} hash={item.id}>
            {name}
          </Link>
        ) : (
          <RecordLink record={item.id}>{name}</RecordLink>
        )}
        <ul className="period-why">
          {item.reasons.map((reason, index) => (
            <li key={index}>
              <Why reason={reason} />
            </li>
          ))}
        </ul>
      </div>
      {review ? (
        <p className="period-done">
          {t('period.doneBy', {
            result: t(`value.review.result.${review.result}`),
            by: review.by,
            on: review.on,
          })}
        </p>
      ) : renewed !== undefined ? (
        <p className="period-done">{t('period.renewed', { on: renewed })}</p>
      ) : (
        onAnswer && (
          <p className="period-acts">
            <button type="button" className="quiet-button" onClick={() => onAnswer(item, 'stands')}>
              {t(isFact ? 'period.readAgain' : 'period.stands')}
              {of}
            </button>
            {!isFact && (
              <button type="button" className="quiet-button" onClick={() => onAnswer(item, 'changed')}>
                {t('period.changed')}
                {of}
              </button>
            )}
          </p>
        )
      )}
    </li>
  );
};

const Why = ({ reason }: { readonly reason: ReviewReason }) => {
  const { t, language } = useWords();
  const { text } = useWorkbench();
  const day = reason.on === undefined ? t('period.noDay') : formatDay(reason.on, language);
  return reason.type === 'moved'
    ? t('period.reason.moved', { what: text(reason.what), day })
    : t(`period.reason.${reason.type}`, { day });
};
