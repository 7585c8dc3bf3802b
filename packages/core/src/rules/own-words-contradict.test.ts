import { describe, expect, test } from 'vitest';
import { evaluationOf, entry, event, type EntryFields, record } from '../testing/fixtures.js';
import { findingLines } from '../testing/finding-lines.js';
import { nb, nn, en } from '../testing/text-in-language.js';
import { findingsOf } from '../testing/fixtures.js';
import { ownWordsContradict as rule } from './own-words-contradict.js';

type Passage = NonNullable<EntryFields<'source'>['passages']>[number];
const logs = { nb: 'Hvor ligger loggene?', en: 'Where are the logs?' };

const passage = (id: string, statement: Passage['statement'], fields: Partial<Passage> = {}): Passage => ({
  id,
  language: 'nb',
  text: { nb: `Teksten ${id}` },
  stood: '2024-01-01',
  statement,
  cite: { title: `Siden ${id}` },
  verification: 'P',
  ...fields,
});
const at = (...places: string[]): Passage['statement'] => ({ on: logs, places });
const page = (id: string, ...passages: Passage[]) => pageBy('Etaten', id, ...passages);
const pageBy = (issuer: string, id: string, ...passages: Passage[]) =>
  entry('source', {
    id,
    type: 'document',
    title: { nb: id },
    short: { nb: id },
    issuer: { nb: issuer },
    events: [event('2024-01-01', 'adopted')],
    passages,
  });

type Judged = readonly [source: string, passage: string, bears?: 'weakens' | 'supports' | 'neutral'];
const premise = (...judged: readonly Judged[]) =>
  record('premise', {
    bearings: judged.map(([source, id, bears = 'supports']) => ({
      of: { source, passage: id },
      bears,
      strength: 'considerable' as const,
      why: { nb: 'Fordi' },
      by: 'example' as const,
      on: '2024-05-01',
    })),
  });

const one = page('side', passage('a', at('NO')));
const other = page('annen', passage('b', at('NL')));
const leans = premise(['side', 'a']);

test.each([
  [
    'two pages name different countries',
    [leans],
    [one, other],
    ['warning own-words-contradict@annen+side#a+b'],
  ],
  [
    'two languages of one page',
    [leans],
    [page('side', passage('a', at('NO')), passage('b', at('NL'), { language: 'en' }))],
    ['warning own-words-contradict@side#a+b'],
  ],
  [
    'the same countries in another order',
    [leans],
    [page('side', passage('a', at('NO', 'SE')), passage('b', at('SE', 'NO')))],
    [],
  ],
  ['another body says so', [leans], [one, pageBy('Leverandøren', 'annen', passage('b', at('NL')))], []],
  [
    'two whose issuer nobody has given are not one body',
    [leans],
    [pageBy('–', 'side', passage('a', at('NO'))), pageBy('–', 'annen', passage('b', at('NL')))],
    [],
  ],
  [
    'another question',
    [leans],
    [one, page('annen', passage('b', { on: { nb: 'Hvor ligger data?' }, places: ['NL'] }))],
    [],
  ],
  [
    'the question is written with other capitals and spaces',
    [leans],
    [one, page('annen', passage('b', { on: { nb: ' hvor ligger  LOGGENE? ' }, places: ['NL'] }))],
    ['warning own-words-contradict@annen+side#a+b'],
  ],
  [
    'no language in common',
    [leans],
    [one, page('annen', passage('b', { on: { de: 'Wo?' }, places: ['NL'] }))],
    [],
  ],
  [
    'yes and no',
    [premise(['side', 'a'])],
    [page('side', passage('a', { on: logs, holds: true }), passage('b', { on: logs, holds: false }))],
    ['warning own-words-contradict@side#a+b'],
  ],
  [
    'a country is no answer to yes or no',
    [leans],
    [one, page('annen', passage('b', { on: logs, holds: false }))],
    [],
  ],
  [
    'words that differ',
    [leans],
    [
      page(
        'side',
        passage('a', { on: logs, says: { nb: 'I Norge' } }),
        passage('b', { on: logs, says: { nb: 'hovedsakelig i Norge' } }),
      ),
    ],
    ['warning own-words-contradict@side#a+b'],
  ],
  [
    'words that differ by a full stop',
    [leans],
    [
      page(
        'side',
        passage('a', { on: logs, says: { nb: 'I Norge' } }),
        passage('b', { on: logs, says: { nb: 'i Norge.' } }),
      ),
    ],
    [],
  ],
  [
    'the newer is recorded to replace the older',
    [leans],
    [page('side', passage('a', at('NO')), passage('b', at('NL'), { replaces: 'a' }))],
    [],
  ],
  [
    'a replaced one that comes back elsewhere',
    [leans],
    [
      page('side', passage('a', at('NO')), passage('b', at('NL'), { replaces: 'a' })),
      page('annen', passage('c', at('NO'))),
    ],
    [],
  ],
  [
    'the other did not stand so yet',
    [leans],
    [one, page('annen', passage('b', at('NL'), { stood: '2024-07-01' }))],
    [],
  ],
  ['nobody leans on either', [premise()], [one, other], []],
  [
    'a third that says the same as the first',
    [leans],
    [one, other, page('tredje', passage('c', at('NO')))],
    ['warning own-words-contradict@annen+side+tredje#a+b+c'],
  ],
])('%s', (_, records, entries, expected) => {
  expect(findingLines(rule, records, entries)).toEqual(expected);
});

test('a body’s own sources are held against each other and against the world, whoever leans on them', () => {
  const own = record('ownSource', {
    id: 'own',
    name: { nb: 'Personvernerklæringen' },
    type: 'other',
    issuer: 'Etaten',
    verification: 'P',
    passages: [passage('b', at('NL'))],
  });
  expect(findingLines(rule, [own], [one])).toEqual(['warning own-words-contradict@own+side#a+b']);
});

test('the message gives each answer with where it stands, in every language', () => {
  const [finding] = findingsOf(
    rule,
    [leans],
    [page('side', passage('a', at('NO')), passage('b', at('NL'), { language: 'en' }))],
  );
  expect(nb(finding?.message)).toBe(
    'Etaten gir ulike svar på to språk. Hvor ligger loggene? «Norge» i side (bokmål) og «Nederland» i side (engelsk).',
  );
  expect(nn(finding?.message)).toContain('Nederland');
  expect(en(finding?.message)).toContain('“Norway” in');
});

describe('a premise that somebody has held against one of the two', () => {
  const standing = (...judged: readonly Judged[]) =>
    evaluationOf([premise(...judged)], [one, other], '2024-06-01').premises[0]?.standing;
  test('is challenged, though what was read speaks for it', () =>
    expect(standing(['side', 'a'])).toBe('challenged'));
  test('stands when both are judged and neither weakens it', () =>
    expect(standing(['side', 'a'], ['annen', 'b', 'neutral'])).toBe('standing'));
  test('is challenged by the one that weakens it', () =>
    expect(standing(['side', 'a'], ['annen', 'b', 'weakens'])).toBe('challenged'));
  test('is challenged when the page it was read on has changed since, until the new text is judged', () => {
    const changed = page('side', passage('a', at('NO')), passage('c', at('NO'), { replaces: 'a' }));
    const on = (...judged: readonly Judged[]) =>
      evaluationOf([premise(...judged)], [changed], '2024-06-01').premises[0]?.standing;
    expect([
      on(['side', 'a']),
      on(['side', 'a'], ['side', 'c']),
      on(['side', 'a', 'weakens'], ['side', 'c']),
    ]).toEqual(['challenged', 'standing', 'standing']);
  });
  test('two texts that each claim to replace the other replace nothing', () => {
    const round = page(
      'side',
      passage('a', at('NO'), { replaces: 'c' }),
      passage('c', at('NO'), { replaces: 'a' }),
    );
    expect(evaluationOf([premise(['side', 'a'])], [round], '2024-06-01').premises[0]?.standing).toBe(
      'standing',
    );
  });
  test('shows both, each with its source', () => {
    const [found] = evaluationOf([leans], [one, other]).premises;
    const contradiction = found?.because.find(({ type }) => type === 'contradiction');
    expect(contradiction?.children.map(({ ref, cite }) => [ref, cite?.title])).toEqual([
      ['annen#b', 'Siden b'],
      ['side#a', 'Siden a'],
    ]);
  });
});
