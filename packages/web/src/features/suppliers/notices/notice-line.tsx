import { daysBetween, type LocalDate, type ReceivedNotice } from '@risikobilde/core';
import { formatDay } from '@risikobilde/words';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';

/** The days of a notice on a line, in the order in which they come; what is not known stands beside it and nowhere on it. */
export const NoticeLine = ({ received }: { readonly received: ReceivedNotice }) => {
  const { t } = useWords();
  const { language } = useWorkbench();
  const { notice, objection } = received;
  const days: readonly Point[] = [
    { day: notice.toldOn, label: t('suppliers.notices.told') },
    ...(objection === undefined
      ? []
      : [{ day: objection.day, label: t(`suppliers.notices.until.${objection.by}`) }]),
    ...(notice.takesEffect === undefined
      ? []
      : [{ day: notice.takesEffect, label: t('suppliers.notices.effect') }]),
  ];
  const inTurn = days.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const unknown = [
    ...(objection === undefined ? [t('suppliers.notices.untilUnknown')] : []),
    ...(notice.takesEffect === undefined ? [t('suppliers.notices.effectUnknown')] : []),
  ];
  return (
    <div className="notice-days">
      <ol className="notice-line" aria-label={t('suppliers.notices.line')}>
        {inTurn.map(({ day, label }, k) => (
          <li key={label}>
            {k > 0 && (
              <span className="notice-gap">
                {t('suppliers.notices.days', { n: daysBetween(inTurn[k - 1]?.day ?? day, day) })}
              </span>
            )}
            <span className="notice-dot" aria-hidden />
            <strong>{formatDay(day, language)}</strong> <span>{label}</span>
          </li>
        ))}
      </ol>
      {unknown.length > 0 && <p className="notice-unknown">{unknown.join(' · ')}</p>}
    </div>
  );
};

type Point = { readonly day: LocalDate; readonly label: string };
