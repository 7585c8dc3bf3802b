import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderIn } from '../../testing/render-in.js';
import { today } from '../../shared/search-params.js';
import { useActs } from './use-acts.js';

const Acts = ({ query }: { readonly query: string }) => {
  const { always, found } = useActs(query);
  return (
    <ul>
      {[...always, ...found].map(({ id, title }) => (
        <li key={id}>{title}</li>
      ))}
    </ul>
  );
};
const said = () => screen.getAllByRole('listitem').map((item) => item.textContent);

test.each(['1.9.2022', 'gå til 1.9.2022', '2022-09-01'])('«%s» is a day to go to', async (query) => {
  await renderIn(<Acts query={query} />);
  expect(said()).toContain('Gå til 1. september 2022');
});

test('what is no day is no day', async () => {
  await renderIn(<Acts query="artikkel 35" />);
  expect(said().some((words) => /^Gå til \d/.test(words))).toBe(false);
});

test('today a new measure can be made; in the past nothing can, but one can go back to today', async () => {
  const { unmount } = await renderIn(<Acts query="" />, { asOf: today() });
  expect(said()).toContain('Nytt tiltak');
  unmount();
  await renderIn(<Acts query="" />, { asOf: '2022-09-01' as ReturnType<typeof today> });
  expect(said()).not.toContain('Nytt tiltak');
  expect(said()).toContain('Gå til i dag');
});

test('who may only read is offered nothing to make', async () => {
  await renderIn(<Acts query="" />, { asOf: today(), permitted: ['readAssessment'] });
  expect(said()).not.toContain('Nytt tiltak');
});
