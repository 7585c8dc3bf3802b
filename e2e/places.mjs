// Where the crawler goes: every address that the router has, and every page that the server writes for people. Both are read where
// they are made, so that none is forgotten; tools/places.test.ts says so.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const router = readFileSync(join(root, 'packages', 'web', 'src', 'app', 'router.tsx'), 'utf8');

/** The addresses of the router; `$id` stands for an assessment. */
export const addresses = [...router.matchAll(/getParentRoute: \(\) => (\w+),\s+path: '([^']*)'/g)].map(
  ([, parent, path = '']) => (parent === 'assessment' ? `/a/$id/${path.replace(/^\//, '')}` : path),
);

/** A platform's assessment, and that of a service which stands on it: the example that a first start loads. */
export const assessments = ['altinn3', 'fjordvik-health-permit'];

/** What is there only with logins: without them the page says so, and that is all that it has. */
const onlyWithLogins = ['/tilgang', '/varsler', '/deg'];
/**
 * The release that comes with the case is of the day that it is loaded: before it no service has anything to stand on. A draft is shared
 * until a day that the server has not had yet.
 */
const isOfToday = (path) => /\/(?:tjenester|utgaver|utgi)$/.test(path);
/** Where there is more once people have written something; as it is before that, it is walked in the service's assessment. */
const livedIn = ['oppgaver', 'innvendinger', 'kapitler', 'utgi'].map((screen) => `/a/altinn3/${screen}`);
/** The frame is the same around every view, and is pressed around the one that is drawn fastest. */
const isFramed = (path) => path.endsWith('/historikk');

/** The parent of the screens is drawn around each of them, and has no page of its own. */
const isPage = (address) => address !== '/a/$id';

const inAssessments = (address) =>
  address.includes('$id') ? assessments.map((id) => address.replace('$id', id)) : [address];

const place = (path, hasLogins) => ({
  name: hasLogins ? `${path} with logins` : path,
  path,
  hasLogins,
  isLivedIn: livedIn.includes(path),
  isToday: isOfToday(path),
  isFramePressed: isFramed(path),
});

/** Each address of the router in each assessment, and what logins add: who one is, in the frame, is there only with them. */
export const places = [
  ...addresses
    .filter(isPage)
    .flatMap(inAssessments)
    .map((path) => place(path, onlyWithLogins.includes(path))),
  place('/', true),
  place('/a/altinn3/historikk', true),
];

// Those with most in them first: the others fill up beside them.
const longest = ['utgi', 'leverandorer', 'risiko', 'alternativer', 'kapitler', 'rettigheter', 'tjenester'];
const rank = ({ path }) => {
  const at = longest.indexOf(path.split('/').at(-1));
  return at === -1 ? longest.length : at;
};

/**
 * The places that are asked for by name, or all of them; and whether only what they show when they are opened is pressed, which takes
 * a fraction of the time.
 * @param {{ CRAWL?: string, RISIKOBILDE_TESTS?: string }} env
 */
export const placesAsked = ({ CRAWL, RISIKOBILDE_TESTS }) => {
  const names = CRAWL?.split(',') ?? ['all'];
  const asked = places.filter(({ name }) => names.includes('all') || names.includes(name));
  const unknown = names.filter((name) => name !== 'all' && !places.some((one) => one.name === name));
  if (unknown.length > 0) throw new Error(`no such place: ${unknown.join(', ')}`);
  return {
    asked: asked.toSorted((a, b) => rank(a) - rank(b)),
    isShallow: CRAWL === undefined && RISIKOBILDE_TESTS !== 'long',
  };
};
