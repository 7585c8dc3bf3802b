import { type Assessment, evaluate, type LocalDate, parseLocalDate } from '@risikobilde/core';
import { type FilledForm, fillForm, type FormCell, newestForm } from '@risikobilde/core/form';
import { publish, textOf } from '@risikobilde/publish';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { shippedCase, shippedWorld } from '../tools/shipped-files.js';

const world = shippedWorld();
const form = newestForm(world, 'edpb-dpia');
if (form === undefined) throw new Error('the form is not there');

/** What a folder holds, with the platform that it builds on. */
const read = (name: 'altinn3' | 'altinn3-service'): Assessment => {
  const { platform, assessment } = shippedCase(name);
  return platform?.composed ?? assessment;
};

const day = parseLocalDate('2026-11-24') as LocalDate;
const examples = {
  'the Altinn case': read('altinn3'),
  'the service on it': read('altinn3-service'),
} as const;
const filled = (assessment: Assessment): FilledForm =>
  fillForm(assessment, world, evaluate(assessment, world, day), { form, level: 'public' });
const partsOf = (one: FilledForm) => one.sections.flatMap(({ parts }) => parts);
const cellsOf = (one: FilledForm): readonly FormCell[] =>
  partsOf(one).flatMap(({ rows, empty }) => [...rows.flatMap(({ cells }) => cells), ...(empty ? [empty] : [])]);
const cell = (one: FilledForm, field: string) => cellsOf(one).filter((at) => at.field === `${form.id}:${field}`);

describe.each(Object.entries(examples))('%s in the form', (_, assessment) => {
  const one = filled(assessment);

  test('every field of the form says something, says what is missing and who knows it, or why there is nothing', () => {
    const said = new Set(cellsOf(one).map(({ field }) => field));
    for (const part of partsOf(one)) {
      if (part.empty) expect(said).toContain(`${form.id}:${part.number}`);
      else for (const { field } of part.columns) expect(said).toContain(field);
    }
    for (const { field, state, paragraphs, ticked, rows, gaps, why } of cellsOf(one)) {
      const isSaid = paragraphs.some(({ values }) => values.length > 0) || ticked.length > 0 || rows.length > 0;
      if (state === 'filled') expect([field, isSaid]).toEqual([field, true]);
      if (state === 'open') expect([field, gaps.length > 0]).toEqual([field, true]);
      expect([field, why !== undefined]).toEqual([field, state === 'none']);
    }
  });

  test('every value names a record of the assessment, and a tag stands for one cell', () => {
    const ids = new Set(assessment.records.map(({ id }) => id));
    for (const { paragraphs } of cellsOf(one))
      for (const { values } of paragraphs)
        for (const { record } of values) if (record !== undefined) expect(ids).toContain(record);
    const tags = cellsOf(one).map(({ tag }) => tag);
    expect(tags.filter((tag, k) => tags.indexOf(tag) !== k)).toEqual([]);
  });

  test('boxes are those of the list, and rows refer to rows that are there', () => {
    for (const { columns, rows } of partsOf(one))
      for (const { cells } of rows)
        cells.forEach((at, k) => {
          const options = columns[k]?.options?.map(({ id }) => id) ?? [];
          expect(options).toEqual(expect.arrayContaining([...at.ticked]));
          for (const ref of at.rows)
            expect(partsOf(one).find(({ number }) => number === ref.part)?.rows[ref.row - 1]).toBeDefined();
        });
  });

  test('is the same in any order of the records', () => {
    const turned = { ...assessment, records: assessment.records.toReversed() };
    expect(filled(turned)).toEqual(one);
  });

  test('every scenario is in 3.1 or in 4.1.a, and once in 4.1.c', () => {
    const rows = (number: string) =>
      partsOf(one)
        .find((part) => part.number === number)
        ?.rows.map(({ record }) => record) ?? [];
    const scenarios = assessment.records.filter(({ kind, level }) => kind === 'scenario' && level === 'public');
    expect(new Set([...rows('3.1'), ...rows('4.1.a')])).toEqual(new Set(scenarios.map(({ id }) => id)));
    expect(rows('4.1.c')).toHaveLength(scenarios.length);
    expect(rows('4.1.c')).toEqual([...rows('3.1'), ...rows('4.1.a')]);
  });
});

test('what the reader may not see is nowhere in the form, neither by id nor by text', () => {
  const assessment = examples['the Altinn case'];
  const hidden = new Set(
    assessment.records
      .filter(({ kind }) => kind === 'scenario' || kind === 'measure' || kind === 'activity')
      .filter((_, k) => k % 2 === 0)
      .map(({ id }) => id),
  );
  const records = assessment.records.map((record) =>
    hidden.has(record.id) ? { ...record, level: 'internal' as const } : record,
  );
  const told = JSON.stringify(filled({ ...assessment, records }));
  const all = JSON.stringify(filled(assessment));
  const titles = assessment.records.flatMap((record) =>
    hidden.has(record.id) && 'title' in record && !assessment.records.some((other) => other.id !== record.id && JSON.stringify(other).includes(record.title['nb'] ?? ''))
      ? [record.title['nb'] ?? '']
      : [],
  );
  expect(titles.length).toBeGreaterThan(10);
  for (const text of [...hidden].map((id) => `"${id}"`).concat(titles)) expect([text, told.includes(text)]).toEqual([text, false]);
  expect(titles.every((title) => all.includes(title))).toBe(true);
});

describe('the Altinn case', () => {
  const one = filled(examples['the Altinn case']);

  test('what the published text does not say is open', () => {
    for (const field of ['0.5.team', '0.5.completed', '0.5.validated', '1.2', '5.1.text', '5.2.text', '6.outcome'])
      expect(cell(one, field).map(({ state }) => state)).toEqual(['open']);
  });

  test('what it says is filled in', () => {
    expect(cell(one, '0.5.publication')[0]?.ticked).toEqual(['published']);
    expect(cell(one, '0.5.reasons')[0]?.ticked).toEqual(['a2', 'c4', 'c5', 'c6', 'c7', 'other', 'e1']);
    expect(cell(one, '1.1.d.transfer')[0]?.ticked).toEqual(['yes']);
    expect(new Set(cell(one, '2.1.a.basis').flatMap(({ ticked }) => ticked))).toContain('6(1)(e)');
  });

  test('measures that nobody has decided lower no residual risk', () => {
    const levels = (field: string) =>
      cell(one, field).map(({ tag, paragraphs }) => [tag.split('|')[1], JSON.stringify(paragraphs)] as const);
    const inherent = new Map(levels('4.1.c.level'));
    const residual = levels('4.2.b.level');
    expect(residual.length).toBeGreaterThan(0);
    for (const [scenario, level] of residual) expect(level).toBe(inherent.get(scenario ?? ''));
    expect(cell(one, '4.2.b.measures').every(({ state }) => state === 'none')).toBe(true);
  });
});

test('the file of data holds to its own schema', () => {
  const assessment = examples['the Altinn case'];
  const { files } = publish(assessment, world, evaluate(assessment, world, day), {
    format: 'edpb',
    languages: ['nn'],
    level: 'public',
  });
  const data = (name: string): unknown => {
    const found = files.find((file) => file.path === name);
    return JSON.parse(found ? textOf(found) : '{}');
  };
  const schema = z.fromJSONSchema(data('filled-form-1.schema.json') as Parameters<typeof z.fromJSONSchema>[0]);
  expect(schema.safeParse(data('edpb-dpia-1.0.json')).error).toBeUndefined();
  expect(schema.safeParse({ ...(data('edpb-dpia-1.0.json') as object), asOf: 1 }).success).toBe(false);
  expect(files.map((file) => file.path)).toEqual([
    'edpb-dpia-1.0.json',
    'edpb-dpia-1.0.nn.docx',
    'edpb-dpia-1.0.nn.html',
    'filled-form-1.schema.json',
  ]);
});
