import { record } from '@risikobilde/core/testing';
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CommentsPanel } from '../../shared/components/comments/comments-panel.js';
import { parties, renderIn } from '../../testing/render-in.js';
import { MentionsPanel } from './mentions-panel.js';

const named = (nb: string) => ({ nb, nn: nb, en: nb });
const records = [
  ...parties,
  record('assessment', { id: 'assessment', riskOwner: named('Kommunedirektøren') }),
];

it('a comment that names oneself waits among the tasks until it is resolved', async () => {
  const { user } = await renderIn(
    <>
      <CommentsPanel record="supplier" />
      <MentionsPanel answersFor={new Set()} />
    </>,
    { records },
  );
  const say = async (text: string) => {
    await user.type(screen.getByRole('textbox', { name: 'Ny kommentar' }), text);
    await user.click(screen.getByRole('button', { name: 'Send' }));
  };
  await say('Bare en tanke');
  await screen.findByText('Bare en tanke');
  expect(screen.queryByRole('region', { name: /nevner/ })).toBeNull();
  await say('Spør @Kari Nordmann om avtalen');
  const waiting = await screen.findByRole('region', { name: /Én åpen kommentar nevner/ });
  expect(waiting.textContent).toContain('Spør @Kari Nordmann om avtalen');
  expect(waiting.textContent).toContain('Skyleverandøren');
  const [, second] = await screen.findAllByRole('button', { name: 'Løst' });
  await user.click(second ?? document.body);
  await waitFor(() => expect(screen.queryByRole('region', { name: /nevner/ })).toBeNull());
});
