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
    'Eksempel. Digitaliseringsdirektoratet har verken skrevet eller gjennomgått det. Den virkelige vurderingen: example.org/dpia',
  ],
  [
    'en',
    'An example, neither written nor reviewed by Digitaliseringsdirektoratet. The real assessment: example.org/dpia',
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
