import { addressOf, type Route, routes } from '@risikobilde/api';
import { message } from '@risikobilde/words';
import { say } from '@risikobilde/words/all';
import { type Answer, type Asking, type Id } from './access-people.js';

const steps: Readonly<Record<string, string>> = {
  revision: '1',
  comment: 'none',
  lang: 'nb',
  page: 'index.html',
  hash: 'a'.repeat(64),
  given: 'none',
  version: '1',
  code: 'not-found',
};
const addressFor = (route: Route, path: string, id: Id): string =>
  path.replaceAll(/:(\w+)/g, (_, step: string) => (step === 'id' ? id : (steps[step] ?? 'none'))) +
  (route.assessmentIn === undefined
    ? ''
    : `?${new URLSearchParams({ [route.assessmentIn]: id, asOf: '2026-11-27' }).toString()}`);

export type Outcome = 'goes on' | 'may not' | 'is not there' | 'only people' | 'who are you';
/** How far a request came: what is refused after rights were asked went on, whatever it was refused for. */
export const outcomeOf = (
  id: Id,
  { status, text }: { readonly status: number; readonly text: string },
): Outcome => {
  const { code, detail } =
    status >= 400
      ? (JSON.parse(text) as { readonly code?: string; readonly detail?: string })
      : { code: undefined, detail: undefined };
  if (code === 'not-logged-in') return 'who are you';
  if (code === 'not-for-machines') return 'only people';
  if (code === 'not-permitted') return 'may not';
  return code === 'not-found' && detail === say(message('refusal.noAssessment', { id }), 'en')
    ? 'is not there'
    : 'goes on';
};

const all = Object.entries<Route>(routes).filter(([, { right }]) => right !== 'anyone');
export const ofAssessment = all.filter(
  ([name, { assessmentIn }]) => name.includes('/api/assessments/:id') || assessmentIn !== undefined,
);
export const ofNone = all.filter((one) => !ofAssessment.includes(one));
/** Asks a route of an assessment, with nothing in what is sent. */
export const sendTo = (
  { ask, askStream }: Asking,
  who: string,
  name: string,
  route: Route,
  id: Id,
): Promise<Answer> => {
  const { method, path } = addressOf(name);
  const address = addressFor(route, path, id);
  return path.endsWith('/live')
    ? askStream(who, address)
    : ask(who, method, address, method === 'GET' || method === 'DELETE' ? undefined : {});
};
