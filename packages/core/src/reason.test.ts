import type { Text } from '@risikobilde/words/message';
import { expect, it } from 'vitest';
import { commaed, followed, isPlain, labelled, plain } from './reason.js';
import { en, nb } from './testing/said.js';

const said = { nb: 'Står ikke.', nn: 'Står ikkje.', en: 'Does not stand.' };

it.each([
  ['Overføringen er i USA.', 'Overføringen er i USA: Står ikke.'],
  ['Kundestyrte nøkler', 'Kundestyrte nøkler: Står ikke.'],
  ['Example Holdings Inc.', 'Example Holdings Inc.: Står ikke.'],
  ['Og så videre ...', 'Og så videre ...: Står ikke.'],
])('%s, and what is said of it, never have a full stop in front of the colon', (label, expected) => {
  expect(nb(labelled({ nb: label }, said))).toBe(expected);
});

it('a language that a label lacks is said in bokmål', () => {
  expect(en(labelled({ nb: 'Nøkler.' }, said))).toBe('Nøkler: Does not stand.');
});

it('sentences follow each other, words have commas between them, and nothing at all is said as nothing', () => {
  const texts: readonly Text[] = [{ nb: 'Én.' }, { nb: 'To.' }, { nb: 'Tre.' }];
  expect(nb(followed(texts))).toBe('Én. To. Tre.');
  expect(nb(commaed(['a', 'b', 'c'].map(plain)))).toBe('a, b, c');
  expect([nb(followed([])), nb(commaed([]))]).toEqual(['', '']);
});

it('a name that is no more than the id is told from a title that happens to read the same', () => {
  expect(isPlain(plain('dpf'), 'dpf')).toBe(true);
  expect(isPlain({ nb: 'dpf' }, 'dpf')).toBe(false);
});
