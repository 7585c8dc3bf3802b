import { formatRange } from '@risikobilde/words';
import { capital } from '../../shared/capital.js';
import { useWorkbench } from '../../shared/data/context.js';
import { frequencyInWords, frequencyRangeInWords } from '../../shared/risk/numbers-in-words.js';
import { useWords } from '../../shared/words.js';
import type { ScenarioRow } from './use-scenario-columns.js';

/** What the lit scenario is, in a fixed place under the matrix: nothing is covered, and a finger reads it too. */
export const ReadingLine = ({ row }: { readonly row: ScenarioRow | undefined }) => {
  const words = useWords();
  const { t } = words;
  const { text, language } = useWorkbench();
  const current = row?.risk?.current;
  return (
    <div className="scenario-reading">
      {row && current ? (
        <>
          <p>
            <strong>{text(row.scenario.title)}</strong>
          </p>
          <p className="meta">
            {t('risk.reading', {
              often: capital(frequencyInWords(current.mean.frequency, words)),
              oftenRange: frequencyRangeInWords(current.frequency.low, current.frequency.high, words),
              persons: current.mean.consequence,
              personsRange: formatRange(current.consequence.low, current.consequence.high, language),
            })}
          </p>
        </>
      ) : (
        <p className="meta">{t('risk.readingHelp')}</p>
      )}
    </div>
  );
};

/** What the marks are. */
export const MatrixKeys = () => {
  const { t } = useWords();
  return (
    <ul className="scenario-keys">
      <li>
        <svg width="24" height="16" aria-hidden>
          <path className="scenario-matrix-cross" d="M0 8H24M12 0V16" />
          <circle cx="12" cy="8" r="6" fill="currentColor" />
        </svg>
        {t('risk.keyMean')}
      </li>
      <li>
        <svg width="24" height="16" aria-hidden>
          <circle cx="12" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="3" />
        </svg>
        {t('risk.keyWorse')}
      </li>
      <li>
        <span className="range-cell range-key" aria-hidden>
          <span className="range-before" style={{ insetInlineStart: '50%' }} />
        </span>
        {t('risk.keyBefore')}
      </li>
    </ul>
  );
};
