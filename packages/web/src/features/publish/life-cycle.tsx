import { type Cycle, type TransitionId, transition, transitionsFrom, unmetFor } from '@risikobilde/core';
import { formatDay } from '@risikobilde/words';
import { Link } from '@tanstack/react-router';
import { Suspense, useSyncExternalStore } from 'react';
import { FoldOut } from '../../shared/components/fold-out.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { useNotGivenHere } from '../../shared/components/steps-given/use-not-given-here.js';
import { useWorkbench } from '../../shared/data/context.js';
import { lazyPart } from '../../shared/lazy-part.js';
import { Loading } from '../../shared/loading.js';
import { useWords } from '../../shared/words.js';
import { newHash, type PanelName } from './decisions/panels.js';
import { useOwnSteps } from '../../shared/data/use-own-steps.js';

const ChangedSince = lazyPart(
  async () => (await import('../../shared/components/changed-since/changed-since.js')).ChangedSince,
);

/** The panel of a step that is written in one. Each acceptance is of one risk, and begins at that; giving out has a button of its own. */
const panelOf = {
  askAdvice: 'request',
  giveAdvice: 'advice',
  approve: 'approval',
  sendBack: 'return',
} as const satisfies Readonly<Partial<Record<TransitionId, PanelName>>>;
const hasPanel = (id: TransitionId): id is keyof typeof panelOf => id in panelOf;
/** Steps that are not taken by whoever wrote last; of each risk it is said where the risk is. */
const isKept = (id: TransitionId): id is 'giveAdvice' | 'approve' => id === 'giveAdvice' || id === 'approve';
const changedRules = ['changed-after-advice', 'approval-outdated'] as const;

/** Where the edition stands, the steps that lead on from there for whoever is here, and what has changed since somebody answered for it. */
export const LifeCycle = ({ cycle }: { readonly cycle: Cycle }) => {
  const { t } = useWords();
  const { evaluation, text, store, language } = useWorkbench();
  const permitted = useSyncExternalStore(store.subscribe, store.permitted);
  const isLocked = useIsLocked();
  const mine = transitionsFrom(cycle.state).filter((id) => {
    const { right } = transition(id);
    return right !== undefined && permitted.includes(right);
  });
  const isOwn = useOwnSteps();
  const possible = mine.filter((id) => unmetFor(id, cycle).conditions.length === 0);
  const own = possible.filter(isKept).filter((id) => isOwn(id));
  const open = possible.filter((id) => !own.some((one) => one === id));
  const changed = evaluation.findings.filter(({ rule }) => changedRules.some((one) => one === rule));
  const { sentBack, request, advice } = cycle;
  return (
    <section className="publish-cycle" aria-labelledby="publish-cycle">
      <h2 id="publish-cycle">{t('cycle.at', { state: t(`cycle.state.${cycle.state}`) })}</h2>
      {sentBack && (
        <p>
          {t('cycle.sentBack', { by: text(sentBack.by), on: sentBack.on })} {text(sentBack.why)}
        </p>
      )}
      {request && <p>{t('cycle.asked', { by: text(request.by), date: formatDay(request.on, language) })}</p>}
      <FromFiles />
      {!isLocked && (
        <p className="publish-cycle-steps">
          {open.filter(hasPanel).map((id) => {
            const panel = panelOf[id];
            return (
              <Link
                key={id}
                to="."
                search
                hash={newHash(panel)}
                data-row={newHash(panel)}
                resetScroll={false}
                hashScrollIntoView={false}
                className="ds-link"
              >
                {t(`cycle.do.${panel}`)}
              </Link>
            );
          })}
          {open.includes('answerAdvice') && advice && advice.followed === undefined && (
            <RecordLink record={advice.id}>{t('cycle.do.answerAdvice')}</RecordLink>
          )}
        </p>
      )}
      {!isLocked &&
        own.map((id) => (
          <p key={id} className="subtle">
            {t(`cycle.own.${id}`)}
          </p>
        ))}
      {changed.map(({ id, message, refs: [step] }) => (
        <FoldOut key={id} summary={`${text(message)} ${t('changedSince.show')}`}>
          <Suspense fallback={<Loading />}>{step !== undefined && <ChangedSince id={step} />}</Suspense>
        </FoldOut>
      ))}
    </section>
  );
};

/** What came with files and is still to be given here: it is there to read, and the server does not go on with it. */
const FromFiles = () => {
  const { t } = useWords();
  const { evaluation, text, language } = useWorkbench();
  const { advice, decisions, isNotGivenHere } = useNotGivenHere();
  const missing = evaluation.findings.filter(({ answeredBy }) => answeredBy === undefined);
  const [given] = advice.filter(isNotGivenHere).toSorted((a, b) => (a.on < b.on ? 1 : -1));
  const isAdviceMissing = missing.some(({ rule }) => rule === 'dpo-advice-missing');
  const risks = new Set(missing.flatMap(({ rule, refs }) => (rule === 'acceptance-missing' ? refs : [])));
  const accepted = decisions.filter(
    (one) => isNotGivenHere(one) && one.scenario !== undefined && risks.has(one.scenario),
  );
  return (
    <>
      {given && isAdviceMissing && (
        <p>
          {t('cycle.notGivenHere.advice', { by: text(given.by), date: formatDay(given.on, language) })}{' '}
          <RecordLink record={given.id}>{t('cycle.notGivenHere.read')}</RecordLink>
        </p>
      )}
      {accepted.length > 0 && <p>{t('cycle.notGivenHere.acceptance', { n: accepted.length })}</p>}
    </>
  );
};
