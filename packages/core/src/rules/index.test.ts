import { readdirSync, readFileSync } from 'node:fs';
import type { Sayable } from '@risikobilde/words/message';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../evaluate/evaluate.js';
import { anAssessment, aWorld, day, edition, entry, event, record, text } from '../testing/fixtures.js';
import { en, nb, nn } from '../testing/text-in-language.js';
import { describeRules } from './describe-rules.js';
import { recordRules } from './index.js';
import { findingsRules, standingRules } from './of-standing.js';

const described = describeRules();
const inAll = (said: Sayable): readonly string[] => [nb(said), nn(said), en(said)];

test('no two rules have the same id', () => {
  expect(new Set(described.map((rule) => rule.id)).size).toBe(described.length);
});

test('the lists are sorted by id, so that two who add a rule meet in one place', () => {
  for (const list of [recordRules, standingRules, findingsRules]) {
    const ids = list.map((rule) => rule.id);
    expect(ids).toEqual([...ids].sort());
  }
});

// The claims of a day are worked out without the rules that no argument may turn on.
test('a rule whose file names errors has them as its severity, or says that it finds them too', () => {
  const files = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => ({ name, source: readFileSync(`${import.meta.dirname}/${name}`, 'utf8') }));
  const naming = files.filter(({ source }) => source.includes("'error'"));
  expect(naming.length).toBeGreaterThan(30);
  const silent = naming.flatMap(({ name, source }) => {
    const [, id] = /^ {2}id: '([^']+)',$/m.exec(source) ?? [];
    const rule = recordRules.find((one) => one.id === id);
    const isLater = [...standingRules, ...findingsRules].some((one) => one.id === id);
    return isLater || rule?.severity === 'error' || rule?.alsoErrors === true ? [] : [name];
  });
  expect(silent).toEqual([]);
});

test.each(described)('$id says what it finds, why, and when it is wrong, in three languages', (rule) => {
  expect(rule.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(rule.source).not.toBe('');
  // A key that has no words is said as it is.
  for (const said of [rule.title, rule.finds, rule.why, rule.falsePositives])
    for (const sentence of inAll(said)) expect(sentence).not.toMatch(/^about\.|^\s*$/);
  for (const said of [rule.finds, rule.why, rule.falsePositives])
    for (const sentence of inAll(said)) expect(sentence).toMatch(/[.)]$/);
});

test.each(described)('$id is not bokmål where it says nynorsk', (rule) => {
  const bokmaal = /\b(ikke|hvem|hva|hvor|hvordan|bare|noen|mellom dem|fra|også|gjør|være|ennå)\b/i;
  for (const said of [rule.title, rule.finds, rule.why, rule.falsePositives])
    expect(nn(said)).not.toMatch(bokmaal);
});

// A case with something for most rules to find.
const scattered = [
  record('assessment'),
  record('activity', {
    decides: [
      { party: 'operator', what: ['purpose'] },
      { party: 'partner', what: ['purpose', 'essentialMeans'] },
    ],
    data: [
      { text: text('Helse'), class: 'special' },
      { text: text('Fødselsnummer'), class: 'nationalId' },
    ],
    purposes: [
      { text: text('Formål'), bases: [{ article: '6(1)(e)' }] },
      { text: text('Annet'), bases: [] },
    ],
  }),
  record('activity', { id: 'other', decides: [] }),
  record('party', { id: 'operator', type: 'authority' }),
  record('party', { id: 'provider', country: 'IE', parent: 'importer' }),
  record('party', { id: 'importer', country: 'US' }),
  record('engagement', {
    terms: [{ terms: 'terms', edition: '1' }],
    subprocessors: { list: 'list', edition: '1', authorisation: 'general' },
    places: [{ country: 'IN', what: 'access' }],
  }),
  record('engagement', { id: 'lower', principal: 'provider', contractor: 'sub' }),
  record('engagement', { id: 'lowest', principal: 'sub', contractor: 'subsub' }),
  record('transfer', { grounds: [{ article: '46(2)(c)' }, { article: '49(1)(a)' }] }),
  record('transfer', { id: 'second', importer: 'sub', country: 'IN', mode: 'onward' }),
  record('requirement', { met: 'partly', clause: { terms: 'terms', edition: '1', anchor: 'audit' } }),
  record('claim', { grounds: { all: [{ terms: 'terms', clause: 'audit' }, { source: 'schrems-2' }] } }),
  record('premise', { restsOn: [{ subprocessors: 'list' }] }),
  record('scenario', { subprocessors: ['list'] }),
];
const clause = (words: string) => [{ anchor: 'audit', title: text('Revisjon'), text: text(words) }];
const sub = (id: string, country: string) => ({ id, name: id, country, service: text('Støtte') });
const world = [
  entry('scale'),
  entry('source', {
    id: 'schrems-2',
    type: 'judgment',
    events: [event('2020-07-16', 'adopted', { verification: 'K' })],
  }),
  entry('terms', {
    id: 'terms',
    editions: [
      edition('1', '2023-01-01', { clauses: clause('Før') }),
      edition('2', '2024-01-01', { clauses: clause('Etter') }),
    ],
  }),
  entry('subprocessors', {
    id: 'list',
    editions: [
      edition('1', '2023-01-01', { complete: true, entries: [sub('a', 'IE')] }),
      edition('2', '2024-01-01', { complete: true, entries: [sub('a', 'US'), sub('b', 'IN')] }),
    ],
  }),
  entry('catalogue', {
    id: 'art-28',
    items: [
      { id: 'a', text: text('Instrukser') },
      { id: 'h', text: text('Revisjon') },
    ],
  }),
  entry('catalogue', { id: 'art-35-7', items: [{ id: 'a1', text: text('Formål') }] }),
];

test('the order of records and of world data changes nothing', () => {
  const expected = JSON.stringify(evaluate(anAssessment(...scattered), aWorld(...world), day('2024-06-01')));
  fc.assert(
    fc.property(
      fc.shuffledSubarray(scattered, { minLength: scattered.length }),
      fc.shuffledSubarray(world, { minLength: world.length }),
      (records, entries) => {
        const result = evaluate(anAssessment(...records), aWorld(...entries), day('2024-06-01'));
        expect(JSON.stringify(result)).toBe(expected);
      },
    ),
  );
});

test('no two findings have the same id, whatever part of the case is there', () => {
  fc.assert(
    fc.property(fc.subarray(scattered, { minLength: 1 }), (records) => {
      const ids = evaluate(anAssessment(...records), aWorld(...world), day('2024-06-01')).findings.map(
        (finding) => finding.id,
      );
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

test('the case that the properties run over gives most rules something to find', () => {
  const { findings } = evaluate(anAssessment(...scattered), aWorld(...world), day('2024-06-01'));
  expect(new Set(findings.map((finding) => finding.rule)).size).toBeGreaterThanOrEqual(20);
});
