import { expect, it } from 'vitest';
import { formatDatesIn } from './dates-in.js';

it('days inside a sentence of the rules are put in words', () => {
  expect(formatDatesIn('Anket 2025-10-31; T-553/23.', 'nb')).toBe('Anket 31. oktober 2025; T-553/23.');
  expect(formatDatesIn('Versjon 2.5 (2023-11), LOV-2025-06-20-81.', 'nb')).toBe(
    'Versjon 2.5 (november 2023), LOV-2025-06-20-81.',
  );
});
