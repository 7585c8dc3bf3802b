import { getRouteApi } from '@tanstack/react-router';
import { WorkbenchProvider } from '../shared/data/context.js';
import { today } from '../shared/search-params.js';
import { usePageLanguage } from '../shared/words.js';
import { Shell } from './shell/shell.js';

const route = getRouteApi('/a/$id');

/** One assessment on one day in one language: all screens live inside it. */
export const AssessmentPage = () => {
  const { store, world } = route.useLoaderData();
  const search = route.useSearch();
  const language = usePageLanguage(search.sprak ?? 'nb');
  return (
    <WorkbenchProvider
      key={store.id}
      store={store}
      world={world}
      asOf={search.dato ?? today()}
      language={language}
    >
      <Shell search={search} />
    </WorkbenchProvider>
  );
};
