import { fieldAt, isKind, type Kind, type WorldEntryOf } from '@risikobilde/core';
import { describe, expect, test } from 'vitest';
import { shippedWorld } from '../../../../tools/shipped-files.js';

const { entries } = shippedWorld();
const form = entries.find((entry): entry is WorldEntryOf<'form'> => entry.id === 'edpb-dpia-1.0');
if (form === undefined) throw new Error('the form is not there');
const parts = form.sections.flatMap((section) => section.parts);
const part = (number: string) => parts.find((one) => one.number === number);
const optionsOf = (id: string) => form.lists.find((list) => list.id === id)?.options ?? [];

describe('the form of the European Data Protection Board, version 1.0, as its file has it', () => {
  test('35 tables, of which the first is the history of the file itself', () => {
    expect(form.tables).toBe(35);
    expect(parts.flatMap(({ tables }) => tables).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 34 }, (_, k) => k + 1),
    );
  });

  test('124 boxes, in the tables where the file has them', () => {
    expect(parts.reduce((sum, { boxes = 0 }) => sum + boxes, 0)).toBe(form.boxes);
    expect(form.boxes).toBe(124);
    // Two rows to fill in are printed where a table starts empty.
    const printed = new Map([
      ['2.3.d', 2],
      ['2.3.e', 2],
    ]);
    for (const one of parts) {
      const lists = one.columns.flatMap(({ options }) => (options === undefined ? [] : optionsOf(options)));
      const rows = one.fixed?.length ?? printed.get(one.number) ?? 1;
      expect([one.number, lists.length * rows]).toEqual([one.number, one.boxes ?? 0]);
    }
  });

  test('the parts stand in the order of the form, each in its section', () => {
    expect(parts.map(({ number }) => number).join(' ')).toBe(
      '0.1 0.2 0.3 0.4 0.5 1.1.a 1.1.b 1.1.c 1.1.d 1.2 1.3 1.4 2.1.a 2.1.b 2.2.a 2.2.b 2.3.a 2.3.b 2.3.c 2.3.d 2.3.e ' +
        '3.1 3.2 3.3 4.1.a 4.1.b 4.1.c 4.2.a 4.2.b 4.2.c 5.1 5.2 6',
    );
    for (const section of form.sections)
      for (const { number } of section.parts) expect(number.startsWith(section.number)).toBe(true);
  });

  test('the values of its lists are as many as it has', () => {
    expect(optionsOf('reasons')).toHaveLength(19);
    expect(optionsOf('specialKinds').filter(({ id }) => id !== 'no')).toHaveLength(5);
    expect(optionsOf('operations')).toHaveLength(5);
    expect(optionsOf('status').map(({ official }) => official)).toEqual([
      'Planned',
      'Partially implemented',
      'Implemented',
    ]);
    expect(optionsOf('decision').flatMap(({ group, official }) => (group ? [] : [official]))).toEqual([
      'REJECTED',
      'CONSULTATION',
      'APPROVED',
      'CONDITIONALLY APPROVED',
    ]);
    expect(optionsOf('decision').filter(({ group }) => group === 'consultation')).toHaveLength(2);
    expect([part('2.3.a'), part('2.3.b'), part('2.3.c')].map((one) => one?.fixed?.length)).toEqual([8, 5, 3]);
  });

  test('rows refer to the parts that the form lets them refer to', () => {
    const to = (number: string) => [
      ...new Set(part(number)?.columns.flatMap(({ refersTo }) => refersTo ?? [])),
    ];
    expect(to('2.2.a')).toEqual(['1.1.a']);
    expect(to('2.1.a')).toEqual(['1.1.b', '1.1.c']);
    expect(to('1.3')).toEqual(['1.2']);
    expect(to('4.1.c')).toEqual(['3.1', '4.1.a']);
    expect(to('4.2.a')).toEqual(['4.1.c']);
  });

  test('its names are named in bokmål and nynorsk, and in English where its own were not read', () => {
    const named = [
      ...form.sections,
      ...parts,
      ...parts.flatMap(({ columns }) => columns),
      ...form.lists.flatMap(({ options }) => options.filter(({ name }) => name !== undefined)),
    ];
    for (const { name, official } of named) {
      expect(name).toMatchObject({ nb: expect.any(String), nn: expect.any(String) });
      if (official === undefined) expect(name).toMatchObject({ en: expect.any(String) });
    }
  });
});

describe('what fills it', () => {
  const places = parts.flatMap(({ columns, rows = [], fixed = [] }) =>
    [
      ...columns.flatMap(({ fill, text = [] }) => [...fill, ...text]),
      ...fixed.flatMap(({ discussion = [] }) => discussion),
    ]
      .flatMap((fill) =>
        'from' in fill
          ? [fill.from, ...Object.keys(fill.where ?? {})]
          : fill.at === undefined
            ? []
            : [fill.at],
      )
      .concat(rows.flatMap((row) => ('each' in row ? [row.each, ...Object.keys(row.where ?? {})] : [])))
      .flatMap((place) => place.split(' > ')),
  );

  test.each([...new Set(places)])('%s is a field that records have', (place) => {
    const [kind = '', ...names] = place.split('.');
    expect(isKind(kind)).toBe(true);
    if (names.length > 0) expect(fieldAt(kind as Kind, names.join('.'))?.field.name).toBe(names.at(-1));
  });

  test('boxes that a catalogue item ticks name one that there is', () => {
    const items = new Set(
      entries.flatMap((entry) =>
        entry.kind === 'catalogue' ? entry.items.map(({ id }) => `${entry.id}:${id}`) : [],
      ),
    );
    const named = [
      ...form.lists.flatMap(({ options }) => options.flatMap(({ item }) => item ?? [])),
      ...parts.flatMap(({ fixed = [] }) => fixed.map(({ item }) => item)),
    ];
    expect(named.filter((item) => !item.endsWith('*') && !items.has(item))).toEqual([]);
  });
});
