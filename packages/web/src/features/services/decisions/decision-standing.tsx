import type { PlatformDecision } from '@risikobilde/core';
import { looks } from '../../../shared/components/standing-tag/looks.js';
import { useWords } from '../../../shared/words.js';

/** How the weakest of a decision stands, in shape and words, and how many it is about. */
export const DecisionStanding = ({ decision }: { readonly decision: PlatformDecision }) => {
  const { t } = useWords();
  const { standing, counts, statements } = decision;
  if (standing === undefined)
    return (
      <span className="decision-standing">
        <svg viewBox="0 0 16 16" width="20" height="20" aria-hidden="true">
          <circle
            cx="8"
            cy="8"
            r="6"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            strokeDasharray="1.5 2.2"
          />
        </svg>
        {t('decisions.notJudged')}
      </span>
    );
  const { color, Icon } = looks[standing];
  const [first, ...rest] = counts;
  return (
    <span className="decision-standing" data-color={color}>
      <Icon aria-hidden fontSize="1.25rem" />
      <span>
        {t(`standing.${standing}`)}
        {statements.length > 1 && first && (
          <span className="subtle">
            {' '}
            {[
              t('decisions.thisMany', { n: first.n }),
              ...rest.map(
                (one) =>
                  `${t(`standing.${one.standing}`).toLowerCase()} ${t('decisions.thisMany', { n: one.n })}`,
              ),
            ].join(', ')}
          </span>
        )}
      </span>
    </span>
  );
};
