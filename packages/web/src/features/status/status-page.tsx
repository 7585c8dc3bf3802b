import { Heading } from '@digdir/designsystemet-react';
import { headlineOf, isPastVouching } from '@risikobilde/core';
import { Suspense } from 'react';
import { useWorkbench } from '../../shared/data/context.js';
import { useHasRules } from '../../shared/data/evaluate.js';
import { useDraggedDay } from '../../shared/day/use-dragged-day.js';
import { lazyFirstPart, lazyPart } from '../../shared/lazy-part.js';
import { today } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';
import { Tour } from '../tour/tour.js';
import { CarryingClaims } from './carrying-claims.js';
import { NextTasks } from './next-tasks.js';
import { RiskInBrief } from './risk-in-brief.js';
import { SinceLast } from './since-last.js';
import { useJudgedBy } from './use-judged-by.js';
import './status.css';

// Only a service has it, and only when its platform has moved on.
const NewerAlert = lazyPart(async () => (await import('../services/newer-alert.js')).NewerAlert);
// It quotes what was found, in words that are no part of the first screen.
const WhyUndecided = lazyPart(async () => (await import('./why-undecided.js')).WhyUndecided);
// It counts what the whole conclusion leans on, when the page is at rest.
const FactsRead = lazyFirstPart(async () => (await import('./facts-read.js')).FactsRead);
// Only where editions of the world are taken, and the last is past its day.
const PastVouching = lazyFirstPart(async () => (await import('./past-vouching.js')).PastVouching);
// Only on a day that is past. It reads the law of two days anew, with what evaluates.
const LawOnDay = lazyFirstPart(async () => (await import('./law-on-day.js')).LawOnDay);
// Worked out by what evaluates, and fetched after it: the conclusion is read meanwhile. What it says is among the first words.
const StatusStrip = lazyFirstPart(async () => (await import('./status-strip.js')).StatusStrip);

/** Does the conclusion stand? The answer, what changed since the last version, and what must be done about it. */
export const StatusPage = () => {
  const { say, t } = useWords();
  const { platform, world } = useWorkbench();
  const { day, setDay, hold, evaluation, isBehind } = useDraggedDay();
  const hasRules = useHasRules();
  const isJudged = useJudgedBy(evaluation.asOf);
  const { errorsOfLaw, openDuties, summary } = evaluation.conclusion;
  const headline = say(headlineOf(evaluation.conclusion));
  const waits = (
    <p className="subtle" aria-busy>
      {t('status.strip.loading')}
    </p>
  );
  return (
    <div className="status" aria-busy={isBehind}>
      <Heading level={1} data-size="md" className="status-headline">
        {headline}
      </Heading>
      {errorsOfLaw && <p className="prose">{say(summary)}</p>}
      {openDuties && (
        <Suspense fallback={null}>
          <WhyUndecided conclusion={evaluation.conclusion} />
        </Suspense>
      )}
      {hasRules && (
        <Suspense fallback={null}>
          <FactsRead conclusion={evaluation.conclusion} />
        </Suspense>
      )}
      {isPastVouching(world, today()) && (
        <Suspense fallback={null}>
          <PastVouching />
        </Suspense>
      )}
      <SinceLast evaluation={evaluation} />
      <Tour />
      {platform?.newer && (
        <Suspense fallback={null}>
          <NewerAlert />
        </Suspense>
      )}
      <div className="status-strip-place">
        <Suspense fallback={waits}>
          {hasRules ? <StatusStrip day={day} headline={headline} onDay={setDay} onHold={hold} /> : waits}
        </Suspense>
      </div>
      <div className="status-columns">
        <CarryingClaims claims={evaluation.conclusion.claims} />
        <div>
          {evaluation.asOf < today() ? (
            <>
              <Suspense fallback={null}>
                <LawOnDay evaluation={evaluation} />
              </Suspense>
              {evaluation.risks.some(isJudged) && <RiskInBrief evaluation={evaluation} />}
            </>
          ) : (
            <>
              <NextTasks evaluation={evaluation} />
              <RiskInBrief evaluation={evaluation} />
            </>
          )}
        </div>
      </div>
    </div>
  );
};
