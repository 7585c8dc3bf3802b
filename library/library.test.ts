import {
  isText,
  itemsOf,
  type Library,
  libraryItemSchemas,
  proposeGrounds,
  recordFrom,
  recordRules,
  recordSchemas,
  standingRules,
} from '@risikobilde/core';
import { parseLibraryFolder } from '@risikobilde/files';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedFiles, shippedWorld } from '../tools/shipped-files.js';

const parsed = parseLibraryFolder(shippedFiles('library'));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems[0]));
const library: Library = parsed.value;
const { entries } = shippedWorld();

/** Every value in an item, with the names of the fields it stands in. */
const valuesIn = (value: unknown, path = ''): readonly (readonly [string, unknown])[] =>
  typeof value !== 'object' || value === null
    ? [[path, value]]
    : [[path, value], ...Object.entries(value).flatMap(([name, one]) => valuesIn(one, `${path}.${name}`))];

/** What an edition of an item says, as a digest; where its facts were read may be mended without a new edition. */
const digestsOf = ({ id, kind, sources: _sources, earlier, ...now }: (typeof library.items)[number]) =>
  [now, ...earlier].map(({ edition, ...all }): readonly [string, string] => {
    // Whose law a template is of, and whom a supplier serves, say where they are offered, and are no text of the edition.
    const offered = { sector: 'country', supplier: 'serves' }[kind as string];
    const says = Object.fromEntries(Object.entries(all).filter(([name]) => name !== offered));
    return [`${id} ${edition}`, createHash('sha256').update(JSON.stringify(says)).digest('hex').slice(0, 16)];
  });
const editionsFile = join(import.meta.dirname, 'golden/editions.json');

const given = { id: 'a', from: undefined, level: 'public' };
const scenarioGiven = { ...given, kind: 'scenario', affects: ['processing'], 'harm.severity': 'limited' };

describe('the library', () => {
  it('has enough to begin with', () => {
    expect(itemsOf(library, 'scenario').length).toBeGreaterThanOrEqual(25);
    expect(itemsOf(library, 'measure').length).toBeGreaterThanOrEqual(30);
    expect(itemsOf(library, 'supplier').length).toBeGreaterThanOrEqual(12);
    const articles = new Set(itemsOf(library, 'right').map(({ article }) => article));
    expect([...articles].sort()).toEqual(['13', '14', '15', '16', '17', '18', '19', '20', '21', '22']);
    expect(
      itemsOf(library, 'sector')
        .map(({ sector }) => sector)
        .sort(),
    ).toEqual(['agency', 'health', 'municipality']);
  });

  it('says everything in bokmål, nynorsk and English', () => {
    for (const item of library.items)
      for (const [path, value] of valuesIn(item))
        if (isText(value) && 'nb' in value)
          expect(Object.keys(value).sort(), `${item.id}${path}`).toEqual(['en', 'nb', 'nn']);
  });

  it('keeps every edition as it was given out: a text that is mended gets a new one, and the one before stands in `earlier`', () => {
    const found = Object.fromEntries(library.items.flatMap(digestsOf));
    const kept: Readonly<Record<string, string>> = existsSync(editionsFile)
      ? JSON.parse(readFileSync(editionsFile, 'utf8'))
      : {};
    // New editions are written, one that was given out never anew.
    const all = { ...found, ...kept };
    const isWriting = process.env['GOLDEN'] === 'write';
    if (isWriting) writeFileSync(editionsFile, `${JSON.stringify(all, undefined, 2)}\n`);
    expect(found).toEqual(isWriting ? all : kept);
  });

  it('orders the editions of an item by age, the newest first', () => {
    for (const { id, edition, earlier } of library.items) {
      const editions = [edition, ...earlier.map((one) => one.edition)];
      expect(editions, id).toEqual([...new Set(editions)].sort().toReversed());
    }
  });

  it('judges nothing: no item has a level, an estimate, a severity, an effect or a state, and none is taken in', () => {
    const words = /severity|frequency|consequence|judgement|level|state$|effect|essential|says/;
    for (const item of library.items)
      for (const [path] of valuesIn(item)) expect(path, item.id).not.toMatch(words);
    const [item] = itemsOf(library, 'scenario');
    for (const field of ['severity', 'frequency', 'judgements'])
      expect(libraryItemSchemas.scenario.safeParse({ ...item, [field]: 'limited' }).success, field).toBe(
        false,
      );
  });

  it('makes records of what is picked only when a person has said how serious it is', () => {
    for (const item of itemsOf(library, 'scenario')) {
      const record = recordFrom(item, scenarioGiven);
      expect(recordSchemas.scenario.safeParse(record).error?.issues ?? [], item.id).toEqual([]);
      const { 'harm.severity': _unsaid, ...without } = scenarioGiven;
      expect(recordSchemas.scenario.safeParse(recordFrom(item, without)).success, item.id).toBe(false);
    }
  });

  it('makes measures and rights of what is picked, with where they came from', () => {
    const states = [{ state: 'planned' }];
    for (const item of itemsOf(library, 'measure')) {
      const read = recordSchemas.measure.safeParse(recordFrom(item, { ...given, kind: 'measure', states }));
      expect(read.data?.library, item.id).toEqual({ item: item.id, edition: item.edition });
    }
    const answer = {
      ...given,
      kind: 'right',
      activities: ['processing'],
      says: 'exists',
      answeredBy: 'operator',
    };
    for (const item of itemsOf(library, 'right'))
      expect(
        recordSchemas.right.safeParse(recordFrom(item, { ...answer, article: item.article })).success,
        item.id,
      ).toBe(true);
  });

  it('names measures that it has, and principles, law, terms and lists that are in the world data', () => {
    const measures = new Set(itemsOf(library, 'measure').map(({ id }) => id));
    for (const { id, measures: named } of itemsOf(library, 'scenario')) {
      expect(named.length, id).toBeGreaterThan(0);
      for (const measure of named) expect(measures, id).toContain(measure);
    }
    const principles = entries.find(({ id }) => id === 'nsm-principles');
    const items =
      principles?.kind === 'catalogue' ? principles.items.map(({ id }) => `nsm-principles:${id}`) : [];
    for (const { id, refs } of itemsOf(library, 'measure'))
      for (const ref of refs) expect(items, id).toContain(ref);
    for (const { id, law } of itemsOf(library, 'sector'))
      for (const { source, provision } of law) {
        const entry = entries.find((one) => one.id === source);
        const provisions = entry?.kind === 'source' ? entry.provisions.map(({ ref }) => ref) : [];
        expect(provisions, `${id} ${source}`).toContain(provision);
      }
    for (const { id, terms, subprocessors } of itemsOf(library, 'supplier'))
      for (const named of [terms, subprocessors])
        if (named !== undefined)
          expect(
            entries.map((entry) => entry.id),
            id,
          ).toContain(named);
  });

  it('says of a supplier no more than its name without saying how well it is known', () => {
    for (const { id, verification, sources, ...said } of itemsOf(library, 'supplier')) {
      const { country, parent, type, note } = said;
      if ([country, parent, type, note].some((fact) => fact !== undefined))
        expect(verification, id).toBeDefined();
      // A fact confirmed on a page has the page.
      if (verification === 'S' || verification === 'P') expect(sources.length, id).toBeGreaterThan(0);
    }
  });

  it('proposes grounds that only name rules there are', () => {
    const rules = new Set([...recordRules, ...standingRules].map(({ id }) => id));
    for (const { id, grounds } of itemsOf(library, 'argument')) {
      const named = JSON.stringify(proposeGrounds([...grounds, 'transfers'], [])).matchAll(
        /"rule":"([^"]+)"/g,
      );
      for (const [, rule] of named) expect(rules, id).toContain(rule);
    }
  });
});
