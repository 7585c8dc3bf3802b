import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderIn } from '../../../testing/render-in.js';
import { CommentsPanel } from './comments-panel.js';

const panel = (quote?: string, onQuoteUsed = () => undefined) => (
  <CommentsPanel record="summary" quote={quote} onQuoteUsed={onQuoteUsed} />
);
const comment = async (user: Awaited<ReturnType<typeof renderIn>>['user'], text: string) => {
  await user.type(screen.getByRole('textbox', { name: 'Ny kommentar' }), text);
  await user.click(screen.getByRole('button', { name: 'Send' }));
};

describe('comments on a chapter', () => {
  it('are sent with what was selected, and shown with who wrote them and when', async () => {
    const onQuoteUsed = vi.fn();
    const { user, server } = await renderIn(panel('lagres i Norge', onQuoteUsed));
    await comment(user, 'Stemmer dette?');
    const thread = within(await screen.findByRole('article'));
    expect(thread.getByText('Stemmer dette?')).toBeTruthy();
    expect(thread.getByText(/Kari Nordmann, /)).toBeTruthy();
    expect(server.comments).toMatchObject([{ record: 'summary', quote: 'lagres i Norge' }]);
    expect(onQuoteUsed).toHaveBeenCalledOnce();
  });

  it('that say nothing are not sent', async () => {
    const { user, server } = await renderIn(panel());
    await comment(user, '   ');
    expect(server.comments).toEqual([]);
  });

  it('that could not be sent stay in the field', async () => {
    const { user, server } = await renderIn(panel());
    server.mood = 'away';
    await comment(user, 'Stemmer dette?');
    expect(await screen.findByText(/^Kommentaren ble ikke sendt\./)).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Ny kommentar' })).toHaveProperty('value', 'Stemmer dette?');
  });

  it('are answered where they stand', async () => {
    const { user } = await renderIn(panel());
    await comment(user, 'Stemmer dette?');
    await user.click(await screen.findByRole('button', { name: 'Svar' }));
    const field = screen.getByRole('textbox', { name: 'Svar på kommentaren til Kari Nordmann' });
    expect(field).toBe(document.activeElement);
    await user.type(field, 'Ja.');
    await user.click(screen.getAllByRole('button', { name: 'Send' })[0] ?? document.body);
    expect(await screen.findByText('Ja.')).toBeTruthy();
  });

  it('that are resolved leave the list, which says so and has the focus', async () => {
    const { user } = await renderIn(panel());
    await comment(user, 'Stemmer dette?');
    await user.click(await screen.findByRole('button', { name: 'Løst' }));
    await waitFor(() => expect(screen.getByRole('status').textContent).not.toBe(''));
    expect(screen.getByRole('heading', { level: 3 })).toBe(document.activeElement);
  });
});
