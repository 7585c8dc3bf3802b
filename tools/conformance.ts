import { type Assessment, createRelease, type Release, schemaVersion, type World } from '@risikobilde/core';
import {
  aService,
  anAssessment,
  aWorld,
  day,
  entry,
  event,
  judgement,
  platformRecords,
  record,
  withChange,
} from '@risikobilde/core/testing';
import { resultOf } from '../conformance/evaluate-case.js';
import { type ConformanceCase, type Manifest, sha256 } from '../conformance/read.js';
import { shippedCase, shippedWorld } from './shipped.js';

// An adequacy decision that is annulled, and a claim that leans on it.
const adequacy = anAssessment(
  record('party', { id: 'operator' }),
  record('premise', { id: 'decision-holds', restsOn: [{ source: 'decision' }] }),
  record('section', { id: 'conclusion', role: 'conclusion' }),
  record('claim', { id: 'lawful', section: 'conclusion', grounds: { all: [{ premise: 'decision-holds' }] } }),
  record('claim', {
    id: 'either',
    section: 'conclusion',
    grounds: { anyOf: [{ premise: 'decision-holds' }, { measure: 'contract' }] },
  }),
  record('measure', { id: 'contract' }),
);
const decided = aWorld(
  entry('source', {
    id: 'decision',
    events: [event('2016-07-12', 'inForce'), event('2020-07-16', 'invalidated', { knownFrom: '2020-07-20' })],
  }),
);

// Two scenarios, two alternatives, a measure with effects: what has figures but no law.
const judged = (frequency: [number, number], persons: [number, number], alternative = 'chosen') =>
  judgement(alternative, { frequency: { perYear: frequency }, consequence: { persons } });
const risky = anAssessment(
  record('party', { id: 'operator' }),
  record('activity'),
  record('scenario', {
    id: 'leak',
    judgements: [judged([0.5, 2], [10, 1000]), judged([1, 1], [100, 100], 'before')],
  }),
  record('scenario', {
    id: 'outage',
    judgements: [judged([4, 4], [5, 5]), judged([3, 6], [5, 50], 'before')],
  }),
  record('measure', { id: 'backup', states: [{ state: 'implemented', from: '2024-01-01' }] }),
  record('effect', { id: 'backup-on-outage', measure: 'backup', scenario: 'outage', frequency: 0.5 }),
);

// A task under acts that the assessment has entered itself: of the controller's country, of another one, and of nobody knows which.
const acts = { home: 'NO', abroad: 'SE', unsaid: undefined };
const ownLaw = anAssessment(
  record('party', { id: 'operator' }),
  ...Object.entries(acts).flatMap(([id, jurisdiction]) => [
    record('ownSource', {
      id: `${id}-act`,
      provisions: [{ ref: '§ 1' }],
      starts: '2020-01-01',
      ...(jurisdiction !== undefined && { jurisdiction }),
    }),
    record('activity', {
      id: `task-${id}`,
      purposes: [
        {
          text: { nb: 'Oppgave' },
          bases: [{ article: '6(1)(e)', law: { source: `${id}-act`, provision: '§ 1' } }],
        },
      ],
    }),
  ]),
);

const platform = anAssessment(...platformRecords());
const release = createRelease(platform, { version: '1', on: day('2024-02-01') }, sha256);

const assessments: Readonly<Record<string, Assessment>> = {
  'assessments/adequacy.json': adequacy,
  'assessments/altinn3.json': shippedCase('altinn3').assessment,
  'assessments/own-law.json': ownLaw,
  'assessments/platform.json': platform,
  'assessments/platform-without-encryption.json': anAssessment(
    ...withChange('encryption', { states: [{ state: 'withdrawn', from: '2024-01-01' }] }),
  ),
  'assessments/risk.json': risky,
  'assessments/service.json': aService(release),
};
const worlds: Readonly<Record<string, World>> = {
  'worlds/adequacy.json': decided,
  'worlds/shipped.json': shippedWorld(),
  'worlds/small.json': aWorld(),
};
const releases: Readonly<Record<string, Release>> = { 'releases/platform-1.json': release };

type Without<T> = T extends unknown ? Omit<T, 'expected'> : never;
const small = { world: 'worlds/small.json', asOf: day('2024-06-01') } as const;
const onPlatform = { ...small, assessment: 'assessments/platform.json' } as const;
const ofAdequacy = { assessment: 'assessments/adequacy.json', world: 'worlds/adequacy.json' } as const;
const ofAltinn = { assessment: 'assessments/altinn3.json', world: 'worlds/shipped.json' } as const;
const altinnOn = (date: string, about: string): Without<ConformanceCase> => ({
  type: 'evaluate',
  id: `altinn3-${date}`,
  about,
  ...ofAltinn,
  asOf: day(date),
});

const cases: readonly Without<ConformanceCase>[] = [
  {
    type: 'evaluate',
    id: 'adequacy-holds',
    about: 'A claim leans on a premise, the premise on a decision in force.',
    ...ofAdequacy,
    asOf: day('2020-07-15'),
  },
  {
    type: 'evaluate',
    id: 'adequacy-annulled',
    about: 'The decision is annulled: its claim falls; the one that has another ground does not.',
    ...ofAdequacy,
    asOf: day('2020-08-01'),
  },
  {
    type: 'evaluate',
    id: 'adequacy-not-yet-known',
    about: 'Annulled, but not yet known: what could be known on the day counts, not what was so.',
    ...ofAdequacy,
    asOf: day('2020-08-01'),
    knownAt: day('2020-07-18'),
  },
  {
    type: 'evaluate',
    id: 'own-law',
    about:
      'A task under an act that was entered: of the controller’s country, of another one, and of one that nobody has said.',
    ...small,
    assessment: 'assessments/own-law.json',
  },
  {
    type: 'evaluate',
    id: 'platform',
    about: 'Roles down a chain of contracts, and a claim on a measure.',
    ...onPlatform,
  },
  {
    type: 'evaluate',
    id: 'service-on-platform',
    about: 'A service on a release of the platform: its own claims lean on what the platform has done.',
    ...small,
    assessment: 'assessments/service.json',
    release: 'releases/platform-1.json',
  },
  {
    type: 'evaluate',
    id: 'risk',
    about: 'Distributions of a year’s harm, before and after a measure, for two alternatives.',
    ...small,
    assessment: 'assessments/risk.json',
  },
  altinnOn('2020-08-01', 'Altinn 3 after the annulment of Privacy Shield.'),
  altinnOn('2023-02-01', 'Altinn 3 before the adequacy decision of 2023.'),
  altinnOn('2023-11-30', 'Altinn 3 after it.'),
  altinnOn('2024-03-31', 'Altinn 3 as version 2.6 was published.'),
  altinnOn('2026-11-24', 'Altinn 3 on the day its records were last read through.'),
  {
    type: 'diff',
    id: 'diff-measure-withdrawn',
    about: 'A measure is withdrawn: the claim that leans on it falls, and the risk that it held down rises.',
    before: onPlatform,
    after: { ...small, assessment: 'assessments/platform-without-encryption.json' },
  },
  {
    type: 'diff',
    id: 'diff-altinn3-adequacy',
    about: 'The same records on two days: what the decision of 2023 moved.',
    before: { ...ofAltinn, asOf: day('2023-02-01') },
    after: { ...ofAltinn, asOf: day('2023-11-30') },
  },
];

/** Distributions are computed where they are what the case is about, and once for the whole of a large one. */
const hasFigures = new Set(['risk', 'altinn3-2026-11-24']);

const given = <T>(all: Readonly<Record<string, T>>, path: string): T => {
  const found = all[path];
  if (found === undefined) throw new Error(`The corpus has no ${path}.`);
  return found;
};
const from = {
  assessment: (path: string) => given(assessments, path),
  world: (path: string) => given(worlds, path),
  release: (path: string) => given(releases, path),
};

/** Figures as the manifest promises them, and no closer: the last digits differ from machine to machine. */
const digits = (value: unknown): unknown => {
  if (typeof value === 'number') return Number.isInteger(value) ? value : Number(value.toPrecision(6));
  if (Array.isArray(value)) return value.map(digits);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, digits(inner)]));
};

/** JSON with a row of each list on a line of its own, so that a difference can be read. */
const lines = (value: object, depth = 2): string =>
  `{\n${Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([key, inner]) => {
      const indent = ' '.repeat(depth);
      const name = `${indent}${JSON.stringify(key)}: `;
      if (Array.isArray(inner) && inner.length > 0)
        return `${name}[\n${inner.map((row) => `${indent}  ${JSON.stringify(row)}`).join(',\n')}\n${indent}]`;
      return key === 'expected'
        ? `${name}${lines(inner as object, depth + 2)}`
        : `${name}${JSON.stringify(inner)}`;
    })
    .join(',\n')}\n${' '.repeat(depth - 2)}}`;

/** What the cases are about, by path: assessments, world data and releases as they are now. */
export const conformanceInputs = (): Map<string, string> =>
  new Map(
    [assessments, worlds, releases]
      .flatMap((all) => Object.entries<object>(all))
      .map(([path, content]) => [path, `${lines(content)}\n`]),
  );

/** The whole corpus by path, as this program makes it now. */
export const conformanceFiles = (): ReadonlyMap<string, string> => {
  const files = conformanceInputs();
  for (const one of cases) {
    const whole = { ...one, expected: {} } as ConformanceCase;
    const expected = digits(resultOf(whole, hasFigures.has(one.id), from));
    files.set(`cases/${one.id}.json`, `${lines({ ...one, expected })}\n`);
  }
  const paths = [...files.keys()].sort();
  const manifest: Manifest = {
    format: 'risikobilde-conformance-1',
    schemaVersion,
    tolerance: 1e-4,
    files: Object.fromEntries(paths.map((path) => [path, sha256(files.get(path) ?? '')])),
  };
  files.set('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`);
  return files;
};
