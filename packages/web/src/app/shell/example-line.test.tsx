import { record } from '@risikobilde/core/testing';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { parties, renderIn } from '../../testing/render-in.js';
import { ExampleLine } from './example-line.js';

const head = (fields: object = {}) => record('assessment', fields);
const address = 'https://example.org/dpia/';

it.each([
  [
    'nb',
    'Dette er et eksempel som Digitaliseringsdirektoratet verken har skrevet eller gjennomgått. Den virkelige vurderingen ligger på example.org/dpia.',
  ],
  [
    'en',
    'This is an example that Digitaliseringsdirektoratet has neither written nor reviewed. The real assessment is at example.org/dpia.',
  ],
] as const)(
  'an example says in %s whose it is not, with the address of the real one',
  async (language, said) => {
    await renderIn(<ExampleLine />, {
      language,
      records: [head({ exampleOf: { author: 'operator', address } }), ...parties],
    });
    const link = screen.getByRole('link', { name: 'example.org/dpia' });
    expect(link.getAttribute('href')).toBe(address);
    expect(link.parentElement?.textContent).toBe(said);
  },
);

it('an assessment that is nobody else’s says nothing', async () => {
  await renderIn(<ExampleLine />, { records: [head(), ...parties] });
  expect(screen.queryByText(/eksempel/)).toBeNull();
});
