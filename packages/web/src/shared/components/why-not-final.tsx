import { finalReasons, finalRefusals } from '@risikobilde/core';
import { useWorkbench } from '../data/context.js';
import { useWords } from '../words.js';
import { FindingList } from './finding-list.js';

/** What stands between the assessment and its final edition; nothing when it can be final. */
export const WhyNotFinal = () => {
  const { t } = useWords();
  const { evaluation } = useWorkbench();
  const refusals = finalRefusals(evaluation);
  if (refusals.length === 0) return null;
  return (
    <div className="why-not-final">
      <p>
        <strong>{t('final.refused')}</strong> {t('final.draftAlways')}
      </p>
      {finalReasons.map((reason) => {
        const found = refusals.filter((refusal) => refusal.reason === reason);
        return (
          found.length > 0 && (
            <details key={reason}>
              <summary>{`${t(`final.${reason}`)} (${found.length})`}</summary>
              <FindingList findings={found.map(({ finding }) => finding)} empty="" showPlace />
            </details>
          )
        );
      })}
    </div>
  );
};
