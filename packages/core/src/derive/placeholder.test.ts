import { expect, test } from 'vitest';
import { isPlaceholder } from './placeholder.js';

test.each([
  'TODO',
  'tbd.',
  '...',
  '…',
  '?',
  '–',
  'Fylles ut',
  'Må fylles ut senere.',
  'Skal fylles ut ...',
  'Kommer',
  'xxx',
  'Begrunnelse mangler',
  '[skriv hvordan]',
  '<how>',
  'Lorem ipsum dolor sit amet',
  'Fyllast ut seinare',
  'To be completed',
])('«%s» only keeps the place', (nb) => {
  expect(isPlaceholder({ nb })).toBe(true);
});

test.each([
  'Gis i personvernerklæringen',
  'Kommer innen én måned',
  'Skjemaet fylles ut på Min side',
  'Todo-listen til saksbehandleren viser kravet',
  'Nei',
  'Svar mangler ofte når kravet er uklart, og da ringer vi',
  'Brev (eller Altinn)',
])('«%s» says something', (nb) => {
  expect(isPlaceholder({ nb })).toBe(false);
});
