import { expect, test } from 'vitest';
import { pieceNow } from './piece-now.js';

const text =
  'Først dette avsnittet om lagring i Norge.\n\nSå et annet om tilgang og roller.\n\nTil slutt noe om sletting.';

test.each([
  [
    'that is there',
    'Så et annet om tilgang og roller.',
    { piece: 'Så et annet om tilgang og roller.', isChanged: false },
  ],
  ['that is a part of one', 'om tilgang', { piece: 'om tilgang', isChanged: false }],
  [
    'that was changed is the paragraph that it became',
    'Så et annet avsnitt om tilgang og roller.',
    { piece: 'Så et annet om tilgang og roller.', isChanged: true },
  ],
  ['that is like none is gone', 'Helt andre ord står her nå.', undefined],
])('a piece %s', (_, quote, expected) => {
  expect(pieceNow(text, quote)).toEqual(expected);
});

test('nothing is found in a text that is empty', () => {
  expect(pieceNow('', 'Noe')).toBeUndefined();
});
