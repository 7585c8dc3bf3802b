import { wordsOf } from '@risikobilde/words/all';
import { expect, test } from 'vitest';
import { parseWorldFolder } from '../parse-world.js';
import { smallWorld } from '../testing/small-world.js';

const source = {
  type: 'act',
  title: { en: 'An act' },
  short: { en: 'Act' },
  jurisdiction: 'NO',
  issuer: { en: 'A parliament' },
  cite: { title: 'The act' },
  verification: 'K',
};
const pack = (id: string, needs: readonly string[] = []) => ({
  path: `${id}/pack.yaml`,
  text: JSON.stringify({ id, publisher: 'Somebody', title: { en: id }, languages: ['en'], needs }),
});
const act = (path: string, id: string, by?: string) => ({
  path,
  text: JSON.stringify({
    kind: 'source',
    id,
    ...source,
    events: [
      {
        date: '2020-01-01',
        type: 'inForce',
        text: { en: 'In force' },
        by,
        cite: source.cite,
        verification: 'K',
      },
    ],
  }),
});

const said = (files: Parameters<typeof parseWorldFolder>[0]): readonly string[] => {
  const read = parseWorldFolder(files);
  return read.ok
    ? []
    : read.problems.map(({ code, path, message }) => `${code} ${path} ${wordsOf.en.say(message)}`);
};

test('an entry is of the innermost folder that is a pack, and keeps its place in no other way', () => {
  const files = [pack('a'), pack('a/b'), act('a/x.yaml', 'x'), act('a/b/y.yaml', 'y'), act('z.yaml', 'z')];
  const read = parseWorldFolder(files);
  expect(read.ok && read.value.packs?.map(({ id, entries }) => [id, entries])).toEqual([
    ['a', ['x']],
    ['a/b', ['y']],
  ]);
  expect(read.ok && read.value.entries.map(({ id }) => id)).toEqual(['x', 'y', 'z']);
});

test('a folder without packs is a world as before', () => {
  const read = parseWorldFolder(smallWorld);
  expect(read.ok && Object.keys(read.value)).toEqual(['entries']);
});

test.each([
  ['its own pack', [pack('a'), act('a/x.yaml', 'x', 'y'), act('a/y.yaml', 'y')]],
  ['a pack it needs', [pack('a', ['b']), pack('b'), act('a/x.yaml', 'x', 'y'), act('b/y.yaml', 'y')]],
  [
    'a pack that one it needs needs',
    [pack('a', ['b']), pack('b', ['c']), pack('c'), act('a/x.yaml', 'x', 'y'), act('c/y.yaml', 'y')],
  ],
])('an entry may refer to %s', (_, files) => expect(said(files)).toEqual([]));

test.each([
  [
    'a reference to a pack that is not needed',
    [pack('a'), pack('b'), act('a/x.yaml', 'x', 'y'), act('b/y.yaml', 'y')],
    /^pack a\/x\.yaml .*"y", which is in the pack "b"/,
  ],
  [
    'a reference up to who needs it',
    [pack('a', ['b']), pack('b'), act('a/x.yaml', 'x'), act('b/y.yaml', 'y', 'x')],
    /^pack b\/y\.yaml .*"x", which is in the pack "a"/,
  ],
  ['a pack of another name than its folder', [pack('a'), { ...pack('b'), path: 'c/pack.yaml' }], /^pack c/],
  ['a need that is not there', [pack('a', ['b'])], /^pack a\/pack\.yaml .*"b"/],
  ['packs that need each other', [pack('a', ['b']), pack('b', ['a'])], /needs "b", which needs "a"/],
  ['a pack that needs itself', [pack('a', ['a'])], /needs "a", which needs "a"/],
  [
    'one id in two packs',
    [pack('a'), pack('b'), act('a/x.yaml', 'x'), act('b/x.yaml', 'x')],
    /^duplicate-id b\/x\.yaml/,
  ],
  [
    'a kind that nobody knows',
    [pack('a'), { path: 'a/x.yaml', text: '{kind: omen, id: x}' }],
    /^unknown-kind/,
  ],
  [
    'a field of a later form',
    [{ ...pack('a'), text: `${pack('a').text.slice(0, -1)}, "seal": 1}` }],
    /^unknown-field/,
  ],
  ['a name that leads out', [{ ...pack('../a'), path: '../a/pack.yaml' }], /^wrong-form|^value-not-allowed/],
])('told of: %s', (_, files, expected) => {
  const found = said(files);
  expect(found[0]).toMatch(expected);
});
