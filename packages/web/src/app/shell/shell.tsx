import { Alert, SkipLink } from '@digdir/designsystemet-react';
import { Outlet, useLocation } from '@tanstack/react-router';
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { HelpButton } from '../../features/help/help-button.js';
import { DayFrame } from '../../shared/components/provenance/record-frame.js';
import { ViewActPlace } from '../../shared/components/view-act/view-act.js';
import { useMay, useSnapshot, useWorkbench } from '../../shared/data/context.js';
import type { SaveState } from '../../shared/data/snapshot.js';
import { lazyPart } from '../../shared/lazy-part.js';
import { placeOf } from '../../shared/screens.js';
import { type CommonSearch, today } from '../../shared/search-params.js';
import { useNarrow } from '../../shared/use-narrow.js';
import { useWords } from '../../shared/words.js';
import { ExampleLine } from './example-line.js';
import { LookMenu } from './look-menu.js';
import { Rail } from './rail.js';
import { ShareButton } from './share-button.js';
import { ShellHeader } from './shell-header.js';
import { UndoButtons } from './undo-buttons.js';
import { useFrameKeys } from './use-frame-keys.js';
import { useShownGroups } from './use-shown-groups.js';
import { ViewTabs } from './view-tabs.js';
import { WhoIsHere } from './who-is-here.js';
import '../../shared/shell.css';

// Seldom needed, and they bring the words for every field there is.
const RefusedPanel = lazyPart(async () => (await import('./refused-panel.js')).RefusedPanel);
const LeftByOthers = lazyPart(async () => (await import('./edits-of-others.js')).LeftByOthers);
const ConflictDialog = lazyPart(async () => (await import('./conflict-dialog.js')).ConflictDialog);

// Only on another day than today.
const PastBar = lazyPart(async () => (await import('./past-bar.js')).PastBar);

// Comes with the first question, and so do the answers.
const ExplainDialog = lazyPart(
  async () => (await import('../../shared/components/explain/explain-dialog.js')).ExplainDialog,
);

/** The frame around every view: header, groups, tabs with the view's own act, and the chain of facts when it is open. */
export const Shell = ({ search }: { readonly search: CommonSearch }) => {
  const { t } = useWords();
  const { id, text, evaluation, isBehind, asOf } = useWorkbench();
  const mayEdit = useMay('editAssessment');
  const { pathname } = useLocation();
  const isNarrow = useNarrow();
  const shown = useShownGroups();
  const [actPlace, setActPlace] = useState<HTMLElement | null>(null);
  const main = useRef<HTMLElement>(null);
  useFrameKeys(shown.groups);

  // A new screen is announced by its heading. The first one is opened by the browser, which starts at the top of the page,
  // where the way past the groups is.
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    // The router scrolls: to the top, or to what the address names.
    main.current?.focus({ preventScroll: true });
  }, [pathname]);

  const { group, screen } = placeOf(pathname, id);
  const tabs = shown.tabsOf(group);
  const name = tabs.find((tab) => tab.screen === screen)?.name ?? screen.key;
  const title = `${t(`shell.screens.${name}`)} – ${text(evaluation.assessment.title)} – Risikobilde`;
  useEffect(() => {
    document.title = title;
  }, [title]);

  const isToday = asOf === today();
  const acts = (
    <>
      {mayEdit && isToday && <UndoButtons />}
      <ShareButton />
      <HelpButton screen={screen.key} shown={shown.groups} />
    </>
  );
  return (
    <div className={isToday ? 'shell' : 'shell past'}>
      <SkipLink href="#main">{t('shell.skip')}</SkipLink>
      <ShellHeader>
        {!isNarrow && acts}
        <LookMenu />
      </ShellHeader>
      <div className="shell-body">
        <Rail groups={shown.groups} waiting={shown.waiting} current={group.key}>
          <WhoIsHere />
          {isNarrow && <div className="shell-sheet-acts">{acts}</div>}
        </Rail>
        <div className="shell-view">
          <ViewTabs group={group} tabs={tabs} tasks={shown.waiting.status} actPlace={setActPlace} />
          {!isToday && (
            <Suspense fallback={null}>
              <PastBar />
            </Suspense>
          )}
          <main id="main" ref={main} tabIndex={-1} className="shell-main" aria-busy={isBehind}>
            <Notes mayEdit={mayEdit} />
            <ViewActPlace value={actPlace}>
              <DayFrame isToday={isToday}>
                <Outlet />
              </DayFrame>
            </ViewActPlace>
          </main>
        </div>
      </div>
      {search.forklar !== undefined && (
        <Suspense fallback={null}>
          <ExplainDialog id={search.forklar} />
        </Suspense>
      )}
      <WhenSaveIs state="conflict">
        <ConflictDialog />
      </WhenSaveIs>
    </div>
  );
};

/** What is said above a view, whichever it is: whose example it is, what was refused, and what may not be done. */
const Notes = ({ mayEdit }: { readonly mayEdit: boolean }) => {
  const { t } = useWords();
  const { store, text, evaluation, asOf } = useWorkbench();
  // Known when the assessment was opened: no key that is pressed changes it.
  const left = store.leftByOthers();
  return (
    <>
      <ExampleLine />
      {left.length > 0 && (
        <Suspense fallback={null}>
          <LeftByOthers left={left} />
        </Suspense>
      )}
      <WhenSaveIs state="refused">
        <RefusedPanel />
      </WhenSaveIs>
      <p className="print-only">
        {t('shell.print', { title: text(evaluation.assessment.title), date: asOf })}
      </p>
      {!mayEdit && (
        <Alert data-color="info" data-size="sm" className="read-only">
          {t('shell.readOnly')}
        </Alert>
      )}
    </>
  );
};

type WhenProps = { readonly state: SaveState; readonly children: ReactNode };

const WhenSaveIs = ({ state, children }: WhenProps) =>
  useSnapshot().save === state && <Suspense fallback={null}>{children}</Suspense>;
