import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderIn } from '../../../testing/render-in.js';
import { CommentsPanel } from './comments-panel.js';

beforeEach(() => sessionStorage.clear());

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
    expect(screen.getByText('Skriv noe før du sender.')).toBeDefined();
    expect(screen.getByRole('textbox', { name: 'Ny kommentar' })).toBe(document.activeElement);
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
    expect((await screen.findByText(/^Kommentaren er løst/)).getAttribute('role')).toBe('status');
    expect(screen.getByRole('heading', { level: 3 })).toBe(document.activeElement);
  });

  it('that a colleague resolves while somebody answers stay where they are, with the answer, which can still be sent', async () => {
    const { user, server, client } = await renderIn(panel());
    await comment(user, 'Stemmer dette?');
    await user.click(await screen.findByRole('button', { name: 'Svar' }));
    const field = () => screen.getByRole('textbox', { name: 'Svar på kommentaren til Kari Nordmann' });
    await user.type(field(), 'Ja, men');
    const [thread] = server.comments;
    if (thread) thread.resolved = { by: { id: 'ola', name: 'Ola Nordmann' }, when: '2026-03-02T10:00:00Z' };
    await client.invalidateQueries();
    expect(await screen.findByText(/Ola Nordmann løste tråden mens du skrev/)).toBeTruthy();
    expect(field()).toHaveProperty('value', 'Ja, men');
    await user.type(field(), ' bare i Norge.');
    await user.click(screen.getAllByRole('button', { name: 'Send' })[0] ?? document.body);
    await waitFor(() =>
      expect(server.comments).toMatchObject([{ replies: [{ text: 'Ja, men bare i Norge.' }] }]),
    );
    expect(await screen.findByText('Løste (1)')).toBeTruthy();
  });

  it('that are begun are there when the panel is opened again', async () => {
    const Card = () => {
      const [isOpen, open] = useState(true);
      return (
        <>
          <button type="button" onClick={() => open(!isOpen)}>
            Kortet
          </button>
          {isOpen && panel()}
        </>
      );
    };
    const { user } = await renderIn(<Card />);
    const press = () => user.click(screen.getByRole('button', { name: 'Kortet' }));
    await user.type(screen.getByRole('textbox', { name: 'Ny kommentar' }), 'Halvferdig');
    await press();
    expect(screen.queryByRole('textbox')).toBeNull();
    await press();
    expect(screen.getByRole('textbox', { name: 'Ny kommentar' })).toHaveProperty('value', 'Halvferdig');
  });

  it('call on somebody by name: @ lists those who took part, and Enter chooses', async () => {
    const { user, server } = await renderIn(panel());
    await comment(user, 'Stemmer dette?');
    await screen.findByRole('article');
    await user.type(screen.getByRole('textbox', { name: 'Ny kommentar' }), 'Spør @ka');
    expect((await screen.findByRole('option')).textContent).toBe('Kari Nordmann');
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: 'Ny kommentar' })).toHaveProperty(
        'value',
        'Spør @Kari Nordmann ',
      ),
    );
    await user.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(server.comments).toHaveLength(2));
    expect((await screen.findByText('@Kari Nordmann')).className).toBe('mention');
    expect(await screen.findByText('Nevner deg')).toBeTruthy();
  });
});
