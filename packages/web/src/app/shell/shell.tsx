import { Alert, Button, SkipLink } from '@digdir/designsystemet-react';
import { InformationSquareFillIcon, MenuHamburgerIcon } from '@navikt/aksel-icons';
import { languages, type LocalDate } from '@risikobilde/core';
import { fallbackOf, isPartlyTranslated, languageInfo } from '@risikobilde/words';
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { DayEdit } from '../../shared/components/edit/day-edit.js';
import { EditFrame } from '../../shared/components/provenance/record-frame.js';
import { useMay, useSnapshot, useWorkbench } from '../../shared/data/context.js';
import type { SaveState } from '../../shared/data/snapshot.js';
import { FindButton } from '../../features/search/find-button.js';
import { useWords } from '../../shared/words.js';
import { lazyPart } from '../../shared/lazy-part.js';
import { type CommonSearch, keepCommon, today } from '../../shared/search-params.js';
import { ExampleLine } from './example-line.js';
import { SaveStatus } from './save-status.js';
import { screens } from '../../shared/screens.js';
import { UndoButtons } from './undo-buttons.js';
import { WhoIsHere } from './who-is-here.js';
import '../../shared/shell.css';

// Seldom needed, and they bring the words for every field there is.
const RefusedPanel = lazyPart(async () => (await import('./refused-panel.js')).RefusedPanel);
const ConflictDialog = lazyPart(async () => (await import('./conflict-dialog.js')).ConflictDialog);

// Comes with the first question, and so do the answers.
const ExplainDialog = lazyPart(
  async () => (await import('../../shared/components/explain/explain-dialog.js')).ExplainDialog,
);

/** What is around every screen: title, day, language, saving, navigation, and the chain of facts when it is open. */
export const Shell = ({ search }: { readonly search: CommonSearch }) => {
  const { t } = useWords();
  const { id, text, evaluation, language, asOf } = useWorkbench();
  const mayEdit = useMay('editAssessment');
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const main = useRef<HTMLElement>(null);

  // A new screen is announced by its heading, and the menu of a narrow page closes. The first one is opened by the
  // browser, which starts at the top of the page, where the way past the menu is.
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    setOpen(false);
    // The router scrolls: to the top, or to what the address names.
    main.current?.focus({ preventScroll: true });
  }, [pathname]);

  const key =
    screens.find(({ to }) => to.replace('$id', id) === pathname.replace(/\/$/, ''))?.key ?? 'overview';
  const title = `${t(`shell.screens.${key}`)} – ${text(evaluation.assessment.title)} – Risikobilde`;
  useEffect(() => {
    document.title = title;
  }, [title]);

  const setDate = (dato: LocalDate) =>
    void navigate({
      to: '.',
      search: ({ dato: _old, ...rest }) => (dato === today() ? rest : { ...rest, dato }),
      replace: true,
      resetScroll: false,
    });

  return (
    <>
      <SkipLink href="#main">{t('shell.skip')}</SkipLink>
      <header className="shell-header">
        <div className="shell-brand">
          <Button
            variant="tertiary"
            icon
            className="shell-menu-button"
            aria-expanded={open}
            aria-controls="shell-nav"
            aria-label={t('shell.menu')}
            onClick={() => setOpen(!open)}
          >
            <MenuHamburgerIcon aria-hidden />
          </Button>
          <Link to="/a/$id" params={{ id }} search={keepCommon} className="shell-name">
            <img src="/icon.svg" alt="" width="28" height="28" />
            <span>
              Risikobilde
              <small>{text(evaluation.assessment.title)}</small>
            </span>
          </Link>
        </div>
        <div className="shell-tools">
          <FindButton />
          <WhoIsHere />
          <SaveStatus />
          {mayEdit && <UndoButtons />}
          <DayEdit inline label={t('shell.asOf')} value={asOf} onSave={setDate} />
          <label className="shell-field">
            <span>{t('common.language')}</span>
            <select
              value={language}
              onChange={(event) => {
                const sprak = languages.find((l) => l === event.target.value);
                void navigate({
                  to: '.',
                  search: (old) => ({ ...old, ...(sprak && { sprak }) }),
                  replace: true,
                });
              }}
            >
              {languages.map((l) => (
                <option key={l} value={l} lang={l}>
                  {isPartlyTranslated(l)
                    ? t('shell.partlyTranslated', { language: languageInfo[l].name })
                    : languageInfo[l].name}
                </option>
              ))}
            </select>
          </label>
        </div>
      </header>
      <div className="shell-body">
        <nav id="shell-nav" aria-label={t('shell.nav')} className={open ? 'shell-nav open' : 'shell-nav'}>
          <ul>
            {screens.map(({ to, key, Icon }) => (
              <li key={key}>
                <Link
                  to={to}
                  params={{ id }}
                  search={keepCommon}
                  activeOptions={{ exact: to === '/a/$id', includeSearch: false }}
                  activeProps={{ 'aria-current': 'page' }}
                >
                  <Icon aria-hidden fontSize="1.25rem" />
                  {t(`shell.screens.${key}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <main id="main" ref={main} tabIndex={-1} className="shell-main">
          <ExampleLine />
          <WhenSaveIs state="refused">
            <RefusedPanel />
          </WhenSaveIs>
          <p className="print-only">
            {t('shell.print', { title: text(evaluation.assessment.title), date: asOf })}
          </p>
          {isPartlyTranslated(language) && (
            <Alert data-color="info" data-size="sm" className="read-only">
              {t('shell.saidIn', {
                language: languageInfo[language].name.toLowerCase(),
                other: languageInfo[fallbackOf(language) ?? 'nb'].name.toLowerCase(),
              })}
            </Alert>
          )}
          {!mayEdit && (
            <Alert data-color="info" data-size="sm" className="read-only">
              {t('shell.readOnly')}
            </Alert>
          )}
          <EditFrame>
            <Outlet />
          </EditFrame>
        </main>
      </div>
      {asOf !== today() && (
        <div className="shell-past" role="status">
          <InformationSquareFillIcon aria-hidden fontSize="1.5rem" />
          <span>
            {evaluation.conclusion.tried
              ? text(evaluation.conclusion.tried)
              : t(asOf < today() ? 'shell.past' : 'shell.ahead', { date: asOf })}
          </span>
          <Button variant="secondary" data-size="sm" onClick={() => setDate(today())}>
            {t('shell.backToToday')}
          </Button>
        </div>
      )}
      {search.forklar !== undefined && (
        <Suspense fallback={null}>
          <ExplainDialog id={search.forklar} />
        </Suspense>
      )}
      <WhenSaveIs state="conflict">
        <ConflictDialog />
      </WhenSaveIs>
    </>
  );
};

type WhenProps = { readonly state: SaveState; readonly children: ReactNode };

const WhenSaveIs = ({ state, children }: WhenProps) =>
  useSnapshot().save === state && <Suspense fallback={null}>{children}</Suspense>;
