import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import {
  ensurePlatform,
  ownWorldQuery,
  queryClient,
  releasesQuery,
  storeQuery,
  worldQuery,
} from '../shared/data/client.js';
import { loadRules } from '../shared/data/evaluate.js';
import { libraryQuery } from '../shared/data/library.js';
import { LoadFailed, NotFound } from './load-failed.js';
import { Loading } from '../shared/loading.js';
import type { ArgumentSearch } from '../features/argument/argument-search.js';
import { parseCompareSearch } from '../features/history/compare-search.js';
import { parsePathSearch } from '../features/path/path-search.js';
import { parseRiskSearch } from '../features/risk/risk-search.js';
import type { SupposeSearch } from '../shared/suppose/suppose-search.js';
import { showAll } from '../shared/words.js';
import { type CommonSearch, parseCommonSearch, today } from '../shared/search-params.js';

/** A screen after the first, drawn when its words are here too. */
const withWords = async <T,>(screen: Promise<T>): Promise<T> => {
  const [loaded] = await Promise.all([screen, showAll()]);
  return loaded;
};

/** One that evaluates by itself what nobody has asked the server for: other days, other numbers. */
const withRules = async <T,>(screen: Promise<T>): Promise<T> => {
  const [loaded] = await Promise.all([withWords(screen), loadRules()]);
  return loaded;
};

const root = createRootRoute({ component: Outlet, validateSearch: parseCommonSearch });

/** Pages outside an assessment: they have the head of the start page. */
const outside = createRoute({
  getParentRoute: () => root,
  id: 'outside',
  component: lazyRouteComponent(() => import('./outside-frame.js'), 'OutsideFrame'),
});

const home = createRoute({
  getParentRoute: () => outside,
  path: '/',
  component: lazyRouteComponent(() => import('../features/start/start-page.js'), 'StartPage'),
});

const withLogins = () => withWords(import('./with-logins.js'));
const access = createRoute({
  getParentRoute: () => outside,
  path: '/tilgang',
  component: lazyRouteComponent(withLogins, 'AccessPage'),
});
const notices = createRoute({
  getParentRoute: () => outside,
  path: '/varsler',
  component: lazyRouteComponent(withLogins, 'NoticesPage'),
});
const own = createRoute({
  getParentRoute: () => outside,
  path: '/deg',
  component: lazyRouteComponent(withLogins, 'OwnPage'),
});

const newAssessment = createRoute({
  getParentRoute: () => outside,
  path: '/ny',
  component: lazyRouteComponent(() => withWords(import('../features/path/new-page.js')), 'NewPage'),
});

type Opened = {
  readonly params: { readonly id: string };
  readonly location: { readonly search: CommonSearch };
};

const assessmentData = async ({ params, location }: Opened) => {
  const [store, world] = await Promise.all([
    queryClient.ensureQueryData(storeQuery(params.id, location.search.dato ?? today())),
    queryClient.ensureQueryData(worldQuery),
  ]);
  const ownWorld = store.ownWorld();
  const isService = store.standsOn() !== undefined;
  await Promise.all([
    ensurePlatform(store, today()),
    // Whether it is a platform says which groups there are; without an answer the page does without that one.
    !isService && queryClient.ensureQueryData(releasesQuery(params.id)).catch(() => undefined),
    ownWorld !== undefined && queryClient.ensureQueryData(ownWorldQuery(params.id, ownWorld)),
  ]);
  return { store, world };
};

const path = createRoute({
  getParentRoute: () => root,
  path: '/ny/v/$id',
  validateSearch: parsePathSearch,
  loader: async (opened: Opened) => {
    // An answer that is saved before the library is here would take nothing of it, and nobody would know.
    const [data] = await Promise.all([
      assessmentData(opened),
      queryClient.ensureQueryData(libraryQuery).catch(() => undefined),
    ]);
    return data;
  },
  component: lazyRouteComponent(() => withWords(import('./path-page.js')), 'PathPage'),
});

const appImport = createRoute({
  getParentRoute: () => root,
  path: '/ny/altinn-app',
  component: lazyRouteComponent(
    () => withWords(import('../features/app-import/app-import-page.js')),
    'AppImportPage',
  ),
});

const assessment = createRoute({
  getParentRoute: () => root,
  path: '/a/$id',
  loader: assessmentData,
  component: lazyRouteComponent(() => import('./assessment-page.js'), 'AssessmentPage'),
});

const overview = createRoute({
  getParentRoute: () => assessment,
  path: '/',
  component: lazyRouteComponent(() => import('../features/status/status-page.js'), 'StatusPage'),
});
const about = createRoute({
  getParentRoute: () => assessment,
  path: 'om',
  component: lazyRouteComponent(() => withWords(import('../features/about/about-page.js')), 'AboutPage'),
});
const leaning = createRoute({
  getParentRoute: () => assessment,
  path: 'hviler-pa',
  // Read by the screen itself, which takes nothing of it on trust.
  validateSearch: (search) => search as ArgumentSearch,
  component: lazyRouteComponent(
    () => withWords(import('../features/argument/leaning-page.js')),
    'LeaningPage',
  ),
});
const map = createRoute({
  getParentRoute: () => assessment,
  path: 'kart',
  validateSearch: (search) => search as ArgumentSearch,
  component: lazyRouteComponent(() => withWords(import('../features/argument/map-page.js')), 'MapPage'),
});
const timeline = createRoute({
  getParentRoute: () => assessment,
  path: 'tidslinje',
  component: lazyRouteComponent(
    () => withRules(import('../features/timeline/timeline-page.js')),
    'TimelinePage',
  ),
});
const suppose = createRoute({
  getParentRoute: () => assessment,
  path: 'hva-om',
  validateSearch: (search) => search as SupposeSearch,
  component: lazyRouteComponent(
    () => withRules(import('../features/suppose/suppose-page.js')),
    'SupposePage',
  ),
});
const chapters = createRoute({
  getParentRoute: () => assessment,
  path: 'kapitler',
  component: lazyRouteComponent(
    () => withWords(import('../features/chapters/chapters-page.js')),
    'ChaptersPage',
  ),
});
const activities = createRoute({
  getParentRoute: () => assessment,
  path: 'behandlinger',
  component: lazyRouteComponent(
    () => withWords(import('../features/activities/activities-page.js')),
    'ActivitiesPage',
  ),
});
const suppliers = createRoute({
  getParentRoute: () => assessment,
  path: 'leverandorer',
  component: lazyRouteComponent(
    () => withWords(import('../features/suppliers/suppliers-page.js')),
    'SuppliersPage',
  ),
});
const risk = createRoute({
  getParentRoute: () => assessment,
  path: 'risiko',
  validateSearch: parseRiskSearch,
  component: lazyRouteComponent(() => withRules(import('../features/risk/risk-page.js')), 'RiskPage'),
});
const measures = createRoute({
  getParentRoute: () => assessment,
  path: 'tiltak',
  component: lazyRouteComponent(
    () => withWords(import('../features/measures/measures-page.js')),
    'MeasuresPage',
  ),
});
const alternatives = createRoute({
  getParentRoute: () => assessment,
  path: 'alternativer',
  component: lazyRouteComponent(
    () => withWords(import('../features/alternatives/alternatives-page.js')),
    'AlternativesPage',
  ),
});
const rights = createRoute({
  getParentRoute: () => assessment,
  path: 'rettigheter',
  component: lazyRouteComponent(() => withWords(import('../features/rights/rights-page.js')), 'RightsPage'),
});
const transfers = createRoute({
  getParentRoute: () => assessment,
  path: 'overforinger',
  component: lazyRouteComponent(
    () => withWords(import('../features/suppliers/transfers-page.js')),
    'TransfersPage',
  ),
});
const sources = createRoute({
  getParentRoute: () => assessment,
  path: 'kilder',
  component: lazyRouteComponent(
    () => withWords(import('../features/sources/sources-page.js')),
    'SourcesPage',
  ),
});
const releases = createRoute({
  getParentRoute: () => assessment,
  path: 'utgaver',
  component: lazyRouteComponent(
    () => withWords(import('../features/services/releases-page.js')),
    'ReleasesPage',
  ),
});
const services = createRoute({
  getParentRoute: () => assessment,
  path: 'tjenester',
  component: lazyRouteComponent(
    () => withWords(import('../features/services/services-page.js')),
    'ServicesPage',
  ),
});
const tasks = createRoute({
  getParentRoute: () => assessment,
  path: 'oppgaver',
  component: lazyRouteComponent(() => withWords(import('../features/tasks/tasks-page.js')), 'TasksPage'),
});
const doubts = createRoute({
  getParentRoute: () => assessment,
  path: 'innvendinger',
  component: lazyRouteComponent(() => withWords(import('../features/doubts/doubts-page.js')), 'DoubtsPage'),
});
const publish = createRoute({
  getParentRoute: () => assessment,
  path: 'utgi',
  component: lazyRouteComponent(
    () => withWords(import('../features/publish/publish-page.js')),
    'PublishPage',
  ),
});
const history = createRoute({
  getParentRoute: () => assessment,
  path: 'historikk',
  validateSearch: parseCompareSearch,
  component: lazyRouteComponent(
    () => withWords(import('../features/history/history-page.js')),
    'HistoryPage',
  ),
});

const routeTree = root.addChildren([
  outside.addChildren([home, newAssessment, access, notices, own]),
  path,
  appImport,
  assessment.addChildren([
    overview,
    about,
    suppose,
    leaning,
    map,
    timeline,
    chapters,
    activities,
    suppliers,
    risk,
    measures,
    alternatives,
    rights,
    transfers,
    sources,
    releases,
    services,
    tasks,
    doubts,
    publish,
    history,
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultErrorComponent: LoadFailed,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
