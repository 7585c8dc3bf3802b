import type { PlatformDecision } from '@risikobilde/core';
import { looks } from '../../../shared/components/standing-tag/looks.js';
import { useWords } from '../../../shared/words.js';

/** How the weakest of a decision stands, in shape and words, and how many it is about. */
export const DecisionStanding = ({ decision }: { readonly decision: PlatformDecision }) => {
  const { t } = useWords();
  const { standing, doubtful, statements } = decision;
  if (standing === undefined)
    return (
      <span className="decision-standing">
        <svg viewBox="0 0 16 16" width="20" height="20" aria-hidden="true">
          <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="1.5 2.2" />
        </svg>
        {t('decisions.notJudged')}
      </span>
    );
  const { color, Icon } = looks[standing];
  return (
    <span className="decision-standing" data-color={color}>
      <Icon aria-hidden fontSize="1.25rem" />
      <span>
        {t(`standing.${standing}`)}
        {doubtful.length > 0 && doubtful.length < statements.length && (
          <span className="subtle"> {t('decisions.doubtfulOf', { n: doubtful.length, all: statements.length })}</span>
        )}
      </span>
    </span>
  );
};
