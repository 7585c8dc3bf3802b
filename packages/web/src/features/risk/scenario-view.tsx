import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { RecordOf } from '@risikobilde/core';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { capital } from '../../shared/capital.js';
import { useWords } from '../../shared/words.js';
import { ExplainButton } from '../../shared/components/explain/explain-button.js';
import { RecordFrame } from '../../shared/components/provenance/record-frame.js';
import { useWorkbench } from '../../shared/data/context.js';
import { AboutScenario } from './about-scenario.js';
import { DistributionPanel } from './distribution-panel.js';
import { EffectsPanel } from './effects-panel.js';
import { JudgementPanel } from './judgement-panel.js';
import { ResultPanel } from './result-panel.js';
import type { RiskSearch } from './risk-search.js';
import { StoryPanel } from './story-panel.js';
import { useDraft } from './use-draft.js';
import { useRiskFrame } from '../../shared/risk/use-risk-frame.js';

type Props = { readonly scenario: RecordOf<'scenario'>; readonly search: RiskSearch };

/** One scenario: what is estimated and what follows from it side by side, then why, what helps, and how a year may go. */
export const ScenarioView = ({ scenario, search }: Props) => {
  const { alternatives, chosen, scale } = useRiskFrame();
  const draft = useDraft(scenario);
  const alternative = alternatives.find(({ id }) => id === search.alternativ) ?? chosen;
  if (!alternative || !scale) return null;
  // What does not follow the hand is not drawn at each of its steps, and what follows it a little later is not drawn twice.
  const { evaluation, records } = draft;
  return (
    <>
      <ScenarioHead scenario={scenario} />
      <RecordFrame id={scenario.id}>
        <div className="risk-work">
          <JudgementPanel scenario={scenario} alternative={alternative} scale={scale} draft={draft} />
          <StoryPanel scenario={scenario} />
          <ResultPanel scenario={scenario} alternative={alternative} scale={scale} evaluation={evaluation} />
        </div>
        <AboutScenario scenario={scenario} />
      </RecordFrame>
      <EffectsPanel
        applied={
          evaluation.risks.find((r) => r.scenario === scenario.id && r.alternative === alternative.id)
            ?.effects
        }
      />
      <DistributionPanel scenario={scenario} alternative={alternative} scale={scale} records={records} />
    </>
  );
};

const ScenarioHead = memo(({ scenario }: Pick<Props, 'scenario'>) => {
  const { t } = useWords();
  const { of, text } = useWorkbench();
  const all = of('scenario');
  const at = all.findIndex(({ id }) => id === scenario.id);
  const [before, after] = [all[at - 1], all[at + 1]];
  return (
    <>
      <nav className="risk-nav" aria-label={t('risk.list')}>
        <Link className="ds-link" to="." search={({ scenario: _one, ...rest }) => rest}>
          ← {t('risk.back')}
        </Link>
        <span>
          {before && (
            <Link className="ds-link" to="." search={(old) => ({ ...old, scenario: before.id })}>
              {t('risk.previous')}
            </Link>
          )}
          {after && (
            <Link className="ds-link" to="." search={(old) => ({ ...old, scenario: after.id })}>
              {t('risk.next')}
            </Link>
          )}
        </span>
      </nav>
      <div className="page-head risk-head">
        <Heading level={1} data-size="md">
          {text(scenario.title)}
        </Heading>
        <Paragraph>{text(scenario.event)}</Paragraph>
        <p className="risk-meta">
          {[
            scenario.group,
            ...scenario.dimensions.map((d) => capital(t(`value.scenario.dimensions.${d}`))),
            ...(scenario.owner ? [`${t('about.riskOwner')}: ${text(scenario.owner)}`] : []),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <ExplainButton id={scenario.id} about={text(scenario.title)} />
      </div>
    </>
  );
});
