import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Assessment, evaluate, type Evaluation, parseLocalDate, recordSchemas } from '@risikobilde/core';
import { checkWorldReferences, renderFolder } from '@risikobilde/files';
import { publish, textOf } from '@risikobilde/publish';
import { say } from '@risikobilde/words/all';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { type ShippedCase, shippedCase, shippedFiles, shippedWorld } from '../tools/shipped-files.js';
import { citationsRead } from './school-citations.js';

const world = shippedWorld();
const names = [
  'google-workspace',
  'google-workspace-granheim',
  'google-workspace-skjelvik',
  'chromebook-dk',
] as const satisfies readonly ShippedCase[];
type Name = (typeof names)[number];

const at = (day: string) => parseLocalDate(day) ?? expect.fail(`${day} is not a day`);
const whole = (name: Name): Assessment => {
  const { assessment, platform } = shippedCase(name);
  return platform?.composed ?? assessment;
};
const on = (name: Name, day: string, known = day): Evaluation =>
  evaluate(whole(name), world, at(day), at(known));
const claim = (evaluation: Evaluation, id: string) => evaluation.claims.find((one) => one.id === id)?.standing;
const premise = (evaluation: Evaluation, id: string) =>
  evaluation.premises.find((one) => one.id === id) ?? expect.fail(`no premise ${id}`);

// Before anything was there, each day that something came on with the day before it, and after the newest.
const days = [
  '2018-07-20',
  '2020-07-16',
  '2022-07-13',
  '2022-07-14',
  '2022-08-18',
  '2022-09-08',
  '2023-07-09',
  '2023-07-10',
  '2024-01-29',
  '2024-01-30',
  '2024-07-09',
  '2024-07-10',
  '2024-08-01',
  '2025-01-12',
  '2025-01-13',
  '2025-09-01',
  '2026-01-28',
  '2026-01-29',
  '2026-12-01',
  '2028-02-29',
];

describe.each(names)('%s', (name) => {
  it('is read without a fault, with every reference into the world found', () => {
    expect(checkWorldReferences(shippedCase(name).folder, world)).toEqual([]);
  });

  it('is written back byte for byte', () => {
    const before = new Map(shippedFiles(`cases/${name}`).map(({ path, text }) => [path, text]));
    const { folder, assessment } = shippedCase(name);
    for (const file of renderFolder(folder, assessment)) expect(file.text, file.path).toBe(before.get(file.path));
  });

  it('is evaluated on any day, and everything found is said in full in each language', () => {
    for (const day of days) {
      const { findings, claims, conclusion } = on(name, day);
      const said = [...findings.map(({ message }) => message), ...claims.map(({ summary }) => summary), conclusion.summary];
      for (const language of ['nb', 'nn', 'en'] as const)
        for (const one of said) expect(say(one, language)).not.toMatch(/undefined|\{\w+\}|^$/);
    }
  });

  it('says of every record that it is the example’s own, or of the published assessment where there is one', () => {
    const mine = shippedCase(name).assessment.records.filter(({ kind }) => kind !== 'effect');
    const origins = new Set(mine.map(({ origin }) => origin));
    expect(origins).toEqual(new Set(name === 'google-workspace' ? ['published', 'example'] : ['example']));
  });

  it('cites nothing but what is on the list of what was read, or says itself that it is invented', () => {
    const invented = shippedFiles(`cases/${name}`)
      .filter(({ path }) => path.endsWith('.yaml'))
      .flatMap(({ text }) => titlesCited(parse(text)))
      .filter((title) => !citationsRead.has(title) && !/\((oppdiktet|opdigtet)\)/.test(title));
    expect(invented).toEqual([]);
  });

  it('is published in bokmål as pages and as Markdown, with its own texts', () => {
    const { files } = publish(whole(name), world, on(name, '2026-12-01'), {
      format: ['html', 'hugo'],
      languages: ['nb'],
      level: 'public',
    });
    const pages = files.filter(({ path }) => /\.(html|md)$/.test(path)).map(textOf);
    expect(pages.length).toBeGreaterThan(20);
    const text = pages.join('\n');
    expect(text).not.toMatch(/>undefined<|undefined /);
    // The Danish texts are in no language that the reader asked for, and are not said to be in Norwegian.
    expect(text.includes('finnes ikke på bokmål')).toBe(name === 'chromebook-dk');
    for (const record of shippedCase(name).assessment.records)
      if (record.kind === 'claim') expect(text, record.id).toContain(say(record.text, 'nb').split('’')[0]);
  });
});

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The titles of every citation in what a file holds: a title that is one text, beside where or when it was read, or in a list of evidence. */
const titlesCited = (value: unknown): readonly string[] => {
  if (!isObject(value)) return [];
  const own = typeof value['title'] === 'string' ? [value['title']] : [];
  return [...own, ...Object.values(value).flatMap(titlesCited)];
};

test('the facts of the world that the cases brought cite nothing else either', () => {
  const files = new Map(shippedFiles('world').map(({ path, text }) => [path, text]));
  for (const path of [
    'dk/chromebook-decisions.yaml',
    'no/ks.yaml',
    'supplier/google/workspace-terms.yaml',
    'supplier/google/workspace-subprocessors.yaml',
  ])
    expect(titlesCited(parse(files.get(path) ?? expect.fail(path))).filter((title) => !citationsRead.has(title)), path).toEqual([]);
});

describe('the Danish decision of 29 January 2026', () => {
  const [before, after] = ['2026-01-28', '2026-01-29'];

  it('leaves the conclusion as it was on the day before, in Denmark and in Norway', () => {
    expect(on('chromebook-dk', '2025-01-10').conclusion.standing).toBe('stands');
    expect(claim(on('chromebook-dk', before), 'chain-shown')).toBe('supported');
    expect(premise(on('chromebook-dk', before), 'chain-known').standing).toBe('standing');
    expect(claim(on('google-workspace', before), 'chain-can-be-shown')).toBe('supported');
    expect(claim(on('google-workspace-granheim', before), 'may-be-used')).toBe('supported');
    expect(claim(on('google-workspace-granheim', before), 'google-workspace.chromebook-when-managed')).toBe('supported');
  });

  it.each([
    ['chromebook-dk', 'chain-known', ['chain-shown']],
    ['google-workspace', 'chain-known-and-protected', ['chain-can-be-shown']],
    [
      'google-workspace-granheim',
      'google-workspace.chain-known-and-protected',
      ['chain-known', 'may-be-used', 'google-workspace.chromebook-when-managed'],
    ],
    ['google-workspace-skjelvik', 'google-workspace.chain-known-and-protected', ['chain-known']],
  ] as const)('challenges from that day what %s rests on the answer of 2024', (name, id, claims) => {
    const now = on(name, after);
    expect(premise(now, id).standing).toBe('challenged');
    for (const one of claims) expect(claim(now, one), one).toBe('challenged');
    expect(now.findings.some(({ rule, refs }) => rule === 'premise-challenged' && refs[0] === id)).toBe(true);
  });

  it('was not known on the day before, whatever day is asked for', () => {
    expect(premise(on('chromebook-dk', '2026-12-01', before), 'chain-known').standing).toBe('standing');
  });

  it('moves nothing that it was not about: who is controller, and what the order of January 2024 is held to be met by', () => {
    for (const name of ['google-workspace', 'google-workspace-granheim'] as const) {
      const id = name === 'google-workspace' ? 'no-product-improvement' : 'google-workspace.no-product-improvement';
      expect([before, after].map((day) => premise(on(name, day), id).standing)).toEqual(['standing', 'standing']);
    }
    expect(premise(on('chromebook-dk', after), 'no-disclosure').standing).toBe('standing');
  });

  it('is challenged until somebody has considered exactly that, and then no longer', () => {
    const { schemaVersion, records } = whole('chromebook-dk');
    const consideration = (event: string) =>
      recordSchemas.consideration.parse({
        kind: 'consideration',
        id: 'considered',
        of: { source: 'dk-chromebook-2024-07', event },
        about: ['chain-known'],
        on: '2026-03-02',
        by: 'engholm',
        result: 'changed',
        because: { da: 'Kommunen har slukket det, der fører data ud af EU (opdigtet)', en: 'Switched off (fictional)' },
      });
    const standing = (event: string, day: string) =>
      premise(evaluate({ schemaVersion, records: [...records, consideration(event)] }, world, at(day)), 'chain-known').standing;
    expect(standing('2026-01-29', '2026-03-01')).toBe('challenged');
    expect(standing('2026-01-29', '2026-03-02')).toBe('standing');
    expect(standing('2024-07-10', '2026-03-02')).toBe('challenged');
  });
});

describe('what KS has not said', () => {
  it('is left open: no advice, no acceptance, no owner of risk, no retention, and its fields are asked', () => {
    const { records } = shippedCase('google-workspace').assessment;
    expect(records.filter(({ kind }) => ['advice', 'decision', 'consideration'].includes(kind))).toEqual([]);
    const [head] = records.filter((one) => one.kind === 'assessment');
    expect([head?.riskOwner, head?.dpo, head?.exposure]).toEqual([undefined, undefined, undefined]);
    for (const one of records) if (one.kind === 'activity') expect(one.retention).toBeUndefined();
    const fields = records.find(({ id }) => id === 'yellow-fields');
    expect(fields?.kind === 'section' && fields.openQuestions.length).toBe(9);
    expect(on('google-workspace', '2025-02-01').conclusion.standing).toBe('notDecided');
  });

  it('no level is KS’s, and no judgement but its own transfer assessments is said to be', () => {
    for (const record of shippedCase('google-workspace').assessment.records) {
      if (record.kind === 'scenario') for (const { by } of record.judgements) expect(by).toBe('example');
      if (record.kind === 'requirement') expect(record.by).toBe('example');
      if (record.kind === 'transfer') for (const { by } of record.impactAssessments) expect(by).toBe('ks');
    }
  });
});

test('how the four stand, on the first day and whenever it is otherwise than on the day before', () => {
  const standing = (name: Name, day: string): string => {
    const { conclusion, claims } = on(name, day);
    const weak = claims.filter((one) => one.standing !== 'supported').map((one) => `${one.id} ${one.standing}`);
    return [conclusion.standing, ...weak].join('\n  ');
  };
  const told = (name: Name): readonly string[] => {
    const all = days.map((day) => ({ day, is: standing(name, day) }));
    return all.filter(({ is }, n) => is !== all[n - 1]?.is).map(({ day, is }) => `${day} ${is}`);
  };
  const text = names.map((name) => [name, ...told(name), ''].join('\n')).join('\n');
  const file = join(import.meta.dirname, 'google-workspace/golden/standing.txt');
  if (process.env['GOLDEN'] === 'write') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(existsSync(file) ? readFileSync(file, 'utf8') : undefined).toBe(text);
});
