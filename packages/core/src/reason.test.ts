import { expect, it } from 'vitest';
import { labelled, say } from './reason.js';

const said = { nb: 'Står ikke.', nn: 'Står ikkje.', en: 'Does not stand.' };

it.each([
  ['Overføringen er i USA.', 'Overføringen er i USA: Står ikke.'],
  ['Kundestyrte nøkler', 'Kundestyrte nøkler: Står ikke.'],
  ['Example Holdings Inc.', 'Example Holdings Inc.: Står ikke.'],
  ['Og så videre ...', 'Og så videre ...: Står ikke.'],
])('%s, and what is said of it, never have a full stop in front of the colon', (label, expected) => {
  expect(labelled({ nb: label }, said).nb).toBe(expected);
});

it('a sentence filled in in front of a colon or a full stop gives up its own', () => {
  const template = { nb: '{a}: {b}. {c}', nn: '{a}: {b}. {c}', en: '{a}: {b}. {c}' };
  expect(say(template, { a: 'Er her.', b: 'Er der.', c: 'Er borte.' }).nb).toBe('Er her: Er der. Er borte.');
});

it('a language that a label lacks is said in bokmål', () => {
  expect(labelled({ nb: 'Nøkler.' }, said).en).toBe('Nøkler: Does not stand.');
});
