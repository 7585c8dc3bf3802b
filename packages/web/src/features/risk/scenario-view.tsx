import type { RecordOf, RiskResult, ScenarioState } from '@risikobilde/core';
import { memo } from 'react';
import { useWords } from '../../shared/words.js';
import { ExplainButton } from '../../shared/components/explain/explain-button.js';
import { EditFrame } from '../../shared/components/provenance/record-frame.js';
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
import { useFigures } from '../../shared/risk/figures/use-figures.js';
import { BandTag } from '../../shared/risk/band-tag.js';
import { harmInWords } from '../../shared/risk/numbers-in-words.js';
import { type Scale, useRiskFrame } from '../../shared/risk/use-risk-frame.js';

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
      <div className="risk-work">
        <JudgementPanel scenario={scenario} alternative={alternative} scale={scale} draft={draft} />
        <ResultPanel
          scenario={scenario}
          alternative={alternative}
          scale={scale}
          evaluation={evaluation}
          figures={figures}
        />
        <StoryPanel scenario={scenario} />
      </div>
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
      <EditFrame>
        <IncidentsPanel scenario={scenario} alternative={alternative} draft={draft} />
        <OpinionsPanel scenario={scenario} alternative={alternative} scale={scale} draft={draft} />
      </EditFrame>
      <AboutScenario scenario={scenario} />
    </>
  );
};

type HeadProps = Pick<Props, 'scenario'> & {
  /** In the alternative that is looked at; undefined where nobody has judged it. */
  readonly risk: RiskResult | undefined;
  readonly scale: Scale | undefined;
  readonly state: ScenarioState | undefined;
};

/** Under the title of a scenario: its level with how unsure it is and how many are harmed, what happens, who answers for it, and why it stands as it does. */
export const ScenarioHead = memo(({ scenario, risk, scale, state }: HeadProps) => {
  const words = useWords();
  const { t } = words;
  const { text } = useWorkbench();
  return (
    <>
      {risk && scale ? (
        <p className="risk-head">
          <BandTag scale={scale} band={risk.current.band} state={state} />
          <span className="meta">{harmInWords(risk.current, words)}</span>
        </p>
      ) : (
        <p className="not-judged">{t('change.notJudged')}</p>
      )}
      <p>{text(scenario.event)}</p>
      <p className="meta">
        {scenario.owner && `${t('about.riskOwner')}: ${text(scenario.owner)} `}
        <ExplainButton id={scenario.id} about={text(scenario.title)} />
      </p>
    </>
  );
});
