import { Alert, Button } from '@digdir/designsystemet-react';
import type { EditionVisibility } from '@risikobilde/api';
import { formatDay } from '@risikobilde/words';
import { Link, useLocation } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { FoldOut } from '../../shared/components/fold-out.js';
import { IfPermitted } from '../../shared/components/if-permitted.js';
import { PageHead } from '../../shared/components/page-head.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { useNotGivenHere } from '../../shared/components/steps-given/use-not-given-here.js';
import { ViewAct } from '../../shared/components/view-act/view-act.js';
import { useMay, useSnapshot, useWorkbench } from '../../shared/data/context.js';
import { lazyPart } from '../../shared/lazy-part.js';
import { Loading } from '../../shared/loading.js';
import { keepCommon } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';
import { type Item, stepOf } from './checklist.js';
import { checklistHeading, ChecklistPanel } from './checklist-panel.js';
import { AdvicePanel } from './decisions/advice-panel.js';
import { ConsultationsPanel } from './decisions/consultations-panel.js';
import { DecisionsPanel } from './decisions/decisions-panel.js';
import { WritePanel } from './decisions/write-panel.js';
import { DraftButton } from './draft-button.js';
import { FormatsPanel } from './formats-panel.js';
import { LifeCycle } from './life-cycle.js';
import { LogPanel } from './log-panel.js';
import { Making } from './making.js';
import { PreviewFrame } from './preview-frame.js';
import { Receipt } from './receipt.js';
import { SharePanel } from './share-panel.js';
import { StepsRow } from './steps-row.js';
import { useEdition } from './use-edition.js';
import { useGiveOut } from './use-give-out.js';
import './publish.css';

// Seldom needed, and fetched by who opens it.
const WordPanel = lazyPart(async () => (await import('./word-panel.js')).WordPanel);
const PeriodStep = lazyPart(async () => (await import('./period-step.js')).PeriodStep);
const VisibilityChoice = lazyPart(
  async () => (await import('../../shared/components/visibility-choice.js')).VisibilityChoice,
);
const FormPanel = lazyPart(async () => (await import('../../shared/form/form-panel.js')).FormPanel);

/** What is said of what is typed and not stored: it is on its way, or waits for somebody to choose. */
const unsavedWords = {
  saving: 'saving',
  offline: 'saving',
  failed: 'saving',
  conflict: 'stopped',
  refused: 'stopped',
} as const;

/** From draft to edition: what stands in the way, who has said what, and the one button that gives it out. */
export const PublishPage = () => {
  const { t } = useWords();
  const { id, language } = useWorkbench();
  const { save } = useSnapshot();
  const { head, edition, cycle, approval, items, out, read, making } = useEdition();
  const [visibility, choose] = useState<EditionVisibility>();
  const { giveOut, isWaiting, cancel, data, error, isPending } = useGiveOut(
    edition.version,
    items.length > 0,
    visibility,
  );
  const [isUnchosen, setUnchosen] = useState(false);
  const [isEarly, setEarly] = useState(false);
  const mayRelease = useMay('releaseAssessment');
  const isLocked = useIsLocked();
  // What was given out just now stays in the head, until something is changed.
  const made = out?.hash === data?.hash && items.length > 0 ? out : undefined;
  const missing = useMissing(items);
  const press = () => {
    setEarly(items.length > 0);
    setUnchosen(items.length === 0 && visibility === undefined);
    if (items.length > 0) document.getElementById(checklistHeading)?.focus();
    else if (visibility === undefined)
      document.querySelector<HTMLElement>('.visibility-choice input')?.focus();
    else giveOut();
  };
  return (
    <>
      {read && (
        <ViewAct>
          <p className="publish-out">
            <a
              className="ds-link"
              href={`/pub/${read.assessment}/?lang=${language}`}
              target="_blank"
              rel="noreferrer"
            >
              {t('publish.outNow', { version: read.version, date: formatDay(read.on, language) })}
            </a>{' '}
            <Link
              className="ds-link"
              to="/a/$id/historikk"
              params={{ id }}
              search={(now) => ({ ...keepCommon(now), fra: `edition:${read.version}` })}
            >
              {t('compare.link')}
            </Link>
          </p>
        </ViewAct>
      )}
      <div className="publish-top">
        {made ? (
          <PageHead
            title={t('publish.isOut', { version: made.version })}
            lead={t(made.making ? 'publish.isOutMaking' : 'publish.isOutLead')}
          >
            {made.address !== undefined && <Receipt release={made} />}
          </PageHead>
        ) : (
          <PageHead
            title={t('publish.answer', { n: items.length, version: edition.version })}
            lead={items.length === 0 ? t('publish.answerReady') : missing}
          />
        )}
        <div className="publish-acts">
          <DraftButton />
          {mayRelease && !isLocked && !made && (
            <Button onClick={press} loading={isPending || isWaiting}>
              {t('publish.giveOut', { version: edition.version })}
            </Button>
          )}
        </div>
      </div>
      {mayRelease && !isLocked && !made && items.length === 0 && (
        <Suspense fallback={<Loading />}>
          <VisibilityChoice
            value={visibility}
            isPlatform={head?.subject.type === 'platform'}
            onChoose={choose}
          />
        </Suspense>
      )}
      <div role="status">{making && <Making release={making} />}</div>
      <div role="status">
        {isUnchosen && visibility === undefined && <p className="publish-early">{t('visibility.choose')}</p>}
        {isEarly && items.length > 0 && <p className="publish-early">{t('publish.early', { missing })}</p>}
        {isWaiting ? (
          <p className="publish-waiting">
            {t('publish.whenSaved', { version: edition.version })}
            <button type="button" className="quiet-button" onClick={cancel}>
              {t('publish.notYet')}
            </button>
          </p>
        ) : (
          !isEarly &&
          items.length === 0 &&
          save !== 'saved' && <p className="edit-note">{t(`publish.unsaved.${unsavedWords[save]}`)}</p>
        )}
      </div>
      {error && (
        <Alert data-color="danger" role="alert">
          {t('publish.notOut', { detail: error.message })}
        </Alert>
      )}
      <StepsRow items={made ? [] : items} approval={approval} isOut={made !== undefined} />
      {(head?.periods ?? []).length > 0 && (
        <Suspense fallback={<Loading />}>
          <PeriodStep />
        </Suspense>
      )}
      <LifeCycle cycle={cycle} />
      <div className="publish-columns">
        <ChecklistPanel items={items} edition={edition} cycle={cycle} />
        <IfPermitted action="publishAssessment">
          <PreviewFrame />
        </IfPermitted>
      </div>
      <Folds />
      <WritePanel edition={edition} head={head} />
    </>
  );
};

/** What is missing, step by step, in one sentence. */
const useMissing = (items: readonly Item[]): string => {
  const { t } = useWords();
  const count = (step: string): number =>
    items
      .filter(({ type }) => stepOf[type] === step)
      .reduce((sum, { findings }) => sum + Math.max(1, findings.length), 0);
  const said = (['mend', 'advice', 'acceptance', 'approval'] as const).flatMap((step) => {
    const n = count(step);
    return n === 0 ? [] : [{ und: t(`publish.missing.${step}`, { n }) }];
  });
  return t('publish.missingAll', { list: { list: said } });
};

/** What is seldom needed, closed until somebody asks for it or an address leads to it. */
const Folds = () => {
  const { t } = useWords();
  const { of } = useWorkbench();
  const { advice, decisions } = useNotGivenHere();
  const mayEdit = useMay('editAssessment');
  const mayShare = useMay('shareDraft');
  const { hash } = useLocation();
  const isHere = [...advice, ...decisions, ...of('consultation')].some(({ id }) => id === hash);
  return (
    <div className="publish-folds">
      <FoldOut summary={t('publish.folds.decisions')} isMeant={isHere}>
        <AdvicePanel />
        <ConsultationsPanel />
        <DecisionsPanel />
      </FoldOut>
      <FoldOut summary={t('publish.changeLog')}>
        <LogPanel />
      </FoldOut>
      <FoldOut summary={t('publish.folds.form')}>
        <Suspense fallback={<Loading />}>
          <FormPanel />
        </Suspense>
      </FoldOut>
      {mayShare && (
        <FoldOut summary={t('publish.share')}>
          <SharePanel />
        </FoldOut>
      )}
      <IfPermitted action="publishAssessment">
        <FoldOut summary={t('publish.folds.formats')}>
          <FormatsPanel />
        </FoldOut>
      </IfPermitted>
      {mayEdit && (
        <FoldOut summary={t('wordFile.fold')}>
          <Suspense fallback={<Loading />}>
            <WordPanel />
          </Suspense>
        </FoldOut>
      )}
    </div>
  );
};
