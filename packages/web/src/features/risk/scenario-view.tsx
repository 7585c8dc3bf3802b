import type { RecordOf } from '@risikobilde/core';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useWords } from '../../shared/words.js';
import { ExplainButton } from '../../shared/components/explain/explain-button.js';
import { PageHead } from '../../shared/components/page-head.js';
import { RecordFrame } from '../../shared/components/provenance/record-frame.js';
import { useWorkbench } from '../../shared/data/context.js';
import { AboutScenario } from './about-scenario.js';
import { DistributionPanel } from './distribution-panel.js';
import { EffectsPanel } from './effects-panel.js';
import { IncidentsPanel } from './learning/incidents-panel.js';
import { OpinionsPanel } from './learning/opinions-panel.js';
import { JudgementPanel } from './judgement-panel.js';
import { ResultPanel } from './result-panel.js';
import type { RiskSearch } from './risk-search.js';
import { StoryPanel } from './story-panel.js';
import { useDraft } from './use-draft.js';
import { useFiledUnder } from './use-filed-under.js';
import { useFigures } from '../../shared/risk/figures/use-figures.js';
import { useRiskFrame } from '../../shared/risk/use-risk-frame.js';

type Props = { readonly scenario: RecordOf<'scenario'>; readonly search: RiskSearch };

/** One scenario: what is estimated and what follows from it side by side, then why, what helps, and how a year may go. */
export const ScenarioView = ({ scenario, search }: Props) => {
  const { alternatives, chosen, scale } = useRiskFrame();
  const draft = useDraft(scenario);
  const { figures, isBehind } = useFigures(draft.records, 'scenarios');
  const alternative = alternatives.find(({ id }) => id === search.alternativ) ?? chosen;
  if (!alternative || !scale) return null;
  // What does not follow the hand is not drawn at each of its steps, and what follows it a little later is not drawn twice.
  const { evaluation } = draft;
  return (
    <>
      <ScenarioHead scenario={scenario} />
      <RecordFrame id={scenario.id}>
        <div className="risk-work">
          <JudgementPanel scenario={scenario} alternative={alternative} scale={scale} draft={draft} />
          <StoryPanel scenario={scenario} />
          <ResultPanel
            scenario={scenario}
            alternative={alternative}
            scale={scale}
            evaluation={evaluation}
            figures={figures}
          />
        </div>
        <AboutScenario scenario={scenario} />
      </RecordFrame>
      <EffectsPanel
        applied={
          evaluation.risks.find((r) => r.scenario === scenario.id && r.alternative === alternative.id)
            ?.effects
        }
      />
      <DistributionPanel
        scenario={scenario}
        alternative={alternative}
        scale={scale}
        figures={figures}
        isBehind={isBehind}
      />
      <IncidentsPanel scenario={scenario} alternative={alternative} draft={draft} />
      <OpinionsPanel scenario={scenario} alternative={alternative} scale={scale} draft={draft} />
    </>
  );
};

const ScenarioHead = memo(({ scenario }: Pick<Props, 'scenario'>) => {
  const { t } = useWords();
  const { of, text } = useWorkbench();
  const filedUnder = useFiledUnder();
  const all = of('scenario');
  const at = all.findIndex(({ id }) => id === scenario.id);
  return (
    <>
      <nav className="risk-nav" aria-label={t('risk.list')}>
        <Link className="ds-link" to="." search={({ scenario: _one, ...rest }) => rest}>
          ← {t('risk.back')}
        </Link>
        <span>
          {(['previous', 'next'] as const).map((way) => {
            const other = all[way === 'next' ? at + 1 : at - 1];
            return (
              other && (
                <Link key={way} className="ds-link" to="." search={(old) => ({ ...old, scenario: other.id })}>
                  {t(`common.${way}`)}
                </Link>
              )
            );
          })}
        </span>
      </nav>
      <PageHead title={text(scenario.title)} lead={text(scenario.event)}>
        <p className="meta">
          {filedUnder(scenario)}
          {scenario.owner && ` · ${t('about.riskOwner')}: ${text(scenario.owner)}`}
        </p>
        <ExplainButton id={scenario.id} about={text(scenario.title)} />
      </PageHead>
    </>
  );
});
