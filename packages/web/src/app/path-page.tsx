import { SkipLink } from '@digdir/designsystemet-react';
import { getRouteApi } from '@tanstack/react-router';
import { Suspense } from 'react';
import { PathFrame } from '../features/path/path-frame.js';
import { EditFrame } from '../shared/components/provenance/record-frame.js';
import { useSnapshot, WorkbenchProvider } from '../shared/data/context.js';
import { lazyPart } from '../shared/lazy-part.js';
import { today } from '../shared/search-params.js';
import { usePageLanguage, useWords } from '../shared/words.js';
import { LookMenu } from './shell/look-menu.js';
import { ShellHeader } from './shell/shell-header.js';
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
    <WorkbenchProvider key={store.id} store={store} world={world} asOf={today()} language={language}>
      <div className="shell">
        <EditFrame>
          <SkipLink href="#main">{t('shell.skip')}</SkipLink>
          <ShellHeader>
            <LookMenu />
          </ShellHeader>
          <NotSaved />
          <PathFrame />
        </EditFrame>
      </div>
    </WorkbenchProvider>
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
