import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderIn } from '../../../testing/render-in.js';
import { TextEdit } from './text-edit.js';

const title = { nb: 'Kryptering', en: 'Encryption' };

describe('a text', () => {
  it('reads as text in the language of the page, in bokmål where it has no other', async () => {
    await renderIn(<TextEdit label="Tittel" value={title} onSave={vi.fn()} />, { language: 'nn' });
    expect(screen.getByText('Kryptering')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('says that it is not filled in', async () => {
    await renderIn(<TextEdit label="Tittel" value={undefined} onSave={vi.fn()} />);
    expect(screen.getByText('Ikke fylt ut')).toBeTruthy();
  });

  it('opens with a field for each language, each marked as in its language, and the page’s own has focus', async () => {
    const { user } = await renderIn(<TextEdit label="Title" value={title} onSave={vi.fn()} />, {
      language: 'en',
    });
    await user.click(screen.getByRole('button', { name: 'Edit: Title' }));
    const fields = screen.getAllByRole('textbox');
    expect(fields.map((field) => field.getAttribute('lang'))).toEqual(['nb', 'nn', 'en']);
    expect(fields[2]).toBe(document.activeElement);
  });

  it('is saved in the language it was written in, and leaves the others alone', async () => {
    const onSave = vi.fn();
    const { user } = await renderIn(<TextEdit label="Tittel" value={title} onSave={onSave} />);
    await user.click(screen.getByRole('button', { name: 'Rediger: Tittel' }));
    await user.type(screen.getByRole('textbox', { name: 'Tittel, Bokmål' }), ' ved lagring');
    await user.tab();
    expect(onSave.mock.calls).toEqual([[{ nb: 'Kryptering ved lagring', en: 'Encryption' }]]);
  });

  it('without its bokmål keeps what stood there, and says so', async () => {
    const onSave = vi.fn();
    const { user } = await renderIn(<TextEdit label="Tittel" value={title} onSave={onSave} />);
    await user.click(screen.getByRole('button', { name: 'Rediger: Tittel' }));
    await user.clear(screen.getByRole('textbox', { name: 'Tittel, Bokmål' }));
    expect(screen.getByText(/^Bokmål må fylles ut\./)).toBeTruthy();
    await user.tab();
    expect(onSave).not.toHaveBeenCalled();
  });

  it('loses a language that is emptied', async () => {
    const onSave = vi.fn();
    const { user } = await renderIn(<TextEdit label="Tittel" value={title} onSave={onSave} />);
    await user.click(screen.getByRole('button', { name: 'Rediger: Tittel' }));
    await user.clear(screen.getByRole('textbox', { name: 'Tittel, English' }));
    await user.tab();
    expect(onSave.mock.calls).toEqual([[{ nb: 'Kryptering' }]]);
  });

  it('closes on Escape and gives focus back to the button that opened it; what was typed is saved', async () => {
    const onSave = vi.fn();
    const { user } = await renderIn(<TextEdit label="Tittel" value={title} onSave={onSave} />);
    await user.click(screen.getByRole('button', { name: 'Rediger: Tittel' }));
    await user.keyboard('!{Escape}');
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Rediger: Tittel' })),
    );
    expect(onSave.mock.calls).toEqual([[{ nb: 'Kryptering!', en: 'Encryption' }]]);
  });
});
