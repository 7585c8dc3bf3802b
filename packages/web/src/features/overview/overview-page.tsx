import { Suspense } from 'react';
import { useWords } from '../../shared/words.js';
import { lazyPart } from '../../shared/lazy-part.js';
import { PageHead } from '../../shared/components/page-head.js';
import { useWorkbench } from '../../shared/data/context.js';
import { Tour } from '../tour/tour.js';
import { AboutPanel } from './about-panel.js';
import { AlternativesInShort } from './alternatives-in-short.js';
import { ConclusionPanel } from './conclusion-panel.js';
import { DocumentPanel } from './document-panel.js';
import { FindingsPanel } from './findings-panel.js';
import { RiskInShort } from './risk-in-short.js';
import { TasksInShort } from './tasks-in-short.js';
import './overview.css';

// Only a service has it, and only when its platform has moved on.
const NewerAlert = lazyPart(async () => (await import('../services/newer-alert.js')).NewerAlert);

// A narrow page is long: these lead down it.
const parts = [
  ['conclusion', 'conclusion'],
  ['risk-in-short', 'risk'],
  ['look-again', 'tasks'],
  ['findings', 'findings'],
] as const;

/** Home: what the assessment concludes, how each sentence stands today, and what must be done about it. */
export const OverviewPage = () => {
  const { t } = useWords();
  const { evaluation, asOf, text, platform } = useWorkbench();
  return (
    <>
      <PageHead title={text(evaluation.assessment.title)} lead={t('overview.lead', { date: asOf })}>
        <nav className="overview-parts" aria-label={t('overview.onThisPage')}>
          {parts.map(([part, words]) => (
            <a key={part} className="ds-link" href={`#${part}`}>
              {t(`overview.${words}`)}
            </a>
          ))}
        </nav>
      </PageHead>
      <Tour />
      {platform?.newer && (
        <Suspense fallback={null}>
          <NewerAlert />
        </Suspense>
      )}
      <div className="overview-top">
        <div>
          <ConclusionPanel />
          <AlternativesInShort />
          <DocumentPanel />
          <AboutPanel />
        </div>
        <div>
          <RiskInShort />
          <TasksInShort />
        </div>
      </div>
      <FindingsPanel />
    </>
  );
};
