import { Paragraph } from '@digdir/designsystemet-react';
import type { ComparisonVerdict } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { Panel } from '../../shared/components/panel.js';
import { useWorkbench } from '../../shared/data/context.js';
import { type Alternative, useRiskFrame } from '../../shared/risk/use-risk-frame.js';
import { VerdictTables } from './verdict-tables.js';

type Props = { readonly comparisons: readonly ComparisonVerdict[]; readonly baseline: Alternative };

/** Each alternative against the baseline: the verdict in words and figures, and what it is computed on. */
export const StrengthPanel = ({ comparisons, baseline }: Props) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const { alternatives } = useRiskFrame();
  return (
    <Panel title={t('common.inShort')}>
      <p className="meta">{t('alternatives.against', { name: text(baseline.name) })}</p>
      {comparisons.length === 0 && <Paragraph>{t('alternatives.none')}</Paragraph>}
      {comparisons.map((comparison) => {
        const found = alternatives.find(({ id }) => id === comparison.alternative);
        return (
          <article className="alternatives-answer" key={comparison.alternative}>
            <h3>{text(found?.name ?? { nb: comparison.alternative })}</h3>
            <p className="alternatives-sentence">{text(comparison.sentence)}</p>
            <VerdictTables verdict={comparison} />
            <Paragraph className="alternatives-detail">{text(comparison.detail)}</Paragraph>
          </article>
        );
      })}
    </Panel>
  );
};
