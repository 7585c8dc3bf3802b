import type { Action, OwnSteps } from '@risikobilde/api';
import type { AssessmentRecord, LocalDate, World } from '@risikobilde/core';
import { aWorld, anAssessment, record, testDay } from '@risikobilde/core/testing';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { WorkbenchProvider } from '../shared/data/context.js';
import { loadRules } from '../shared/data/evaluate.js';
import { AssessmentStore } from '../shared/data/store.js';
import { usePageLanguage, showAll, showIn } from '../shared/words.js';
import { createFakeServer, type More } from './fake-server.js';

type Options = {
  readonly records?: readonly AssessmentRecord[];
  readonly world?: World;
  readonly asOf?: LocalDate;
  readonly language?: 'nb' | 'nn' | 'en';
  /** What the server permits; everything when left out. */
  readonly permitted?: readonly Action[];
  /** With logins: the steps that are kept from who writes, who wrote last. Without logins when left out. */
  readonly own?: OwnSteps['steps'];
  /** With logins: data protection officers who also contributed. */
  readonly excepted?: OwnSteps['excepted'];
  /** With logins: the acceptances and the advice that came in with files. */
  readonly notGivenHere?: readonly string[];
  /** What else the server answers. */
  readonly more?: More;
};

const everything: readonly Action[] = [
  'readAssessment',
  'raiseDoubt',
  'editAssessment',
  'commentAssessment',
  'publishAssessment',
  'shareDraft',
  'releaseAssessment',
  'importAssessment',
  'createAssessment',
];

// As when the page has come to rest.
await loadRules();

let count = 0;

/** SLOW makes the machine stand still before everything that a hand does, for longer than what is typed rests before it is saved. */
const stalling = (user: UserEvent): UserEvent => {
  if (process.env['SLOW'] === undefined) return user;
  const still = new Int32Array(new SharedArrayBuffer(4));
  return new Proxy(user, {
    get: (of, name, self) => {
      Atomics.wait(still, 0, 0, 900);
      return Reflect.get(of, name, self) as unknown;
    },
  });
};

/** The parts that many tests have: who runs the platform and who is paid by it. */
export const parties = [
  record('party', { id: 'operator', name: { nb: 'Digitaliseringsdirektoratet' } }),
  record('party', { id: 'supplier', name: { nb: 'Skyleverandøren' } }),
];

/**
 * Draws something inside the workbench of an assessment, as the application does: with its store, its evaluation, its words
 * and addresses, and a server that keeps what it is sent. Returns the hand that types, and what there is to look at.
 */
export const renderIn = async (shown: ReactNode, options: Options = {}) => {
  const {
    records = parties,
    world = aWorld(),
    asOf = testDay,
    language = 'nb',
    permitted = everything,
    own,
    excepted,
    notGivenHere,
    more,
  } = options;
  await showIn(language);
  await showAll();
  const id = `test-${(count += 1)}`;
  const server = createFakeServer(id, anAssessment(...records).records, world, permitted);
  if (own !== undefined) server.own = own;
  if (excepted !== undefined) server.excepted = excepted;
  if (notGivenHere !== undefined) server.notGivenHere = notGivenHere;
  if (more !== undefined) server.more = more;
  globalThis.fetch = server.fetch;
  const store = new AssessmentStore(id);
  await store.load({ id: 'kari', name: 'Kari Nordmann' });
  const Page = () => {
    const page = usePageLanguage(language);
    return (
      <WorkbenchProvider store={store} world={world} asOf={asOf} language={page}>
        {shown}
        <Outlet />
      </WorkbenchProvider>
    );
  };
  const router = createRouter({
    routeTree: createRootRoute({ component: Page, notFoundComponent: () => null }),
    history: createMemoryHistory({ initialEntries: [`/a/${id}`] }),
  });
  await router.load();
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const view = render(
    <QueryClientProvider client={client}>
      {/* The routes of the application are more than these; what is drawn here needs only that there is a router. */}
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
  // A hand that does not rest between two keys: what is saved when it rests is saved once, however slow the machine is.
  const user = stalling(userEvent.setup({ delay: null }));
  return { ...view, user, server, store, router, client };
};
