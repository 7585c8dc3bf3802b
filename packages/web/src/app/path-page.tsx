import { SkipLink } from '@digdir/designsystemet-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { PathFrame } from '../features/path/path-frame.js';
import { EditFrame } from '../shared/components/provenance/record-frame.js';
import { useSnapshot, useWorkbench, WorkbenchProvider } from '../shared/data/context.js';
import { lazyPart } from '../shared/lazy-part.js';
import { keepCommon, today } from '../shared/search-params.js';
import { usePageLanguage, useWords } from '../shared/words.js';
import { SaveStatus } from './shell/save-status.js';
import '../shared/shell.css';

const route = getRouteApi('/ny/v/$id');
const RefusedPanel = lazyPart(async () => (await import('./shell/refused-panel.js')).RefusedPanel);
const ConflictDialog = lazyPart(async () => (await import('./shell/conflict-dialog.js')).ConflictDialog);

/** The guided path of an assessment that is there: always today, one question a page. */
export const PathPage = () => {
  const { store, world } = route.useLoaderData();
  const { sprak } = route.useSearch();
  const { t } = useWords();
  const language = usePageLanguage(sprak ?? 'nb');
  return (
    <WorkbenchProvider store={store} world={world} asOf={today()} language={language}>
      <EditFrame>
        <SkipLink href="#main">{t('shell.skip')}</SkipLink>
        <PathHeader />
        <NotSaved />
        <PathFrame />
      </EditFrame>
    </WorkbenchProvider>
  );
};

const PathHeader = () => {
  const { id, text, evaluation, language } = useWorkbench();
  const { t } = useWords();
  return (
    <header className="shell-header">
      <Link to="/" search={language === 'nb' ? {} : { sprak: language }} className="shell-name">
        <img src="/icon.svg" alt="" width="28" height="28" />
        Risikobilde
      </Link>
      <Link to="/a/$id" params={{ id }} search={keepCommon} className="path-to-assessment">
        {text(evaluation.assessment.title)}
        <span className="visually-hidden">, {t('path.leave')}</span>
      </Link>
      <div className="shell-tools">
        <SaveStatus />
      </div>
    </header>
  );
};

/** What the server refused, or what others changed too, is settled here as everywhere. */
const NotSaved = () => {
  const { save } = useSnapshot();
  return (
    <Suspense fallback={null}>
      {save === 'refused' && <RefusedPanel />}
      {save === 'conflict' && <ConflictDialog />}
    </Suspense>
  );
};
