import { screen } from '@testing-library/react';
import { day } from '@risikobilde/core/testing';
import { expect, it } from 'vitest';
import { renderIn } from '../../testing/render-in.js';
import { ChangeSection } from './change-section.js';

const groups = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    anchors: [],
    group: {
      key: `g${i}`,
      about: [],
      refs: [],
      claims: [],
      label: { und: `Mangel ${i + 1}` },
      reasons: [],
      isUnread: false,
      due: day('2024-06-01'),
      overdue: false,
    },
  }));
const named = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);

it('the first five are shown, and the rest when somebody asks for all', async () => {
  const { user } = await renderIn(
    <ChangeSection title="Mangler som må rettes" groups={groups(7)} onAnswered={() => undefined} />,
  );
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Mangler som må rettes (7)');
  expect(named()).toHaveLength(5);
  await user.click(screen.getByRole('button', { name: 'Vis alle 7' }));
  expect(named()).toHaveLength(7);
  expect(screen.queryByRole('button', { name: /Vis alle/ })).toBeNull();
});

it('five are all there are to show, and of none nothing is said', async () => {
  await renderIn(<ChangeSection title="Mangler" groups={groups(5)} onAnswered={() => undefined} />);
  expect(named()).toHaveLength(5);
  expect(screen.queryByRole('button', { name: /Vis alle/ })).toBeNull();
});
