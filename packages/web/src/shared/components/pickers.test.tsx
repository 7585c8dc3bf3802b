import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderIn } from '../../testing/render-in.js';
import type { Findable } from '../search/find-in.js';
import { LogRange } from './log-range/log-range.js';
import { RecordPicker } from './record-picker/record-picker.js';

describe('picking one of many', () => {
  const items: readonly Findable[] = ['Kryptering', 'Tilgangsstyring', 'Logging av tilgang'].map(
    (title, index) => ({
      id: `m${index}`,
      kind: 'measure',
      title,
      target: { type: 'record', id: `m${index}` },
    }),
  );
  const picker = async () => {
    const [onPick, onCancel] = [vi.fn(), vi.fn()];
    const drawn = await renderIn(
      <RecordPicker label="Tiltak" items={items} onPick={onPick} onCancel={onCancel} />,
    );
    return { ...drawn, onPick, onCancel };
  };
  const titles = () => screen.getAllByRole('option').map((option) => option.textContent?.split(' ')[0]);

  it('begins in the field, with the first ones to choose from', async () => {
    await picker();
    expect(screen.getByRole('combobox', { name: 'Tiltak' })).toBe(document.activeElement);
    expect(titles()).toHaveLength(3);
  });

  it('narrows as one types, whatever the letters’ size and wherever the word stands', async () => {
    const { user } = await picker();
    await user.keyboard('TILGANG');
    expect(titles()).toEqual(['Tilgangsstyring', 'Logging']);
    await user.keyboard('xyz');
    expect(screen.queryAllByRole('option')).toEqual([]);
    expect(screen.getByText('Ingen treff.')).toBeTruthy();
  });

  it('arrows go round, Enter takes what is marked', async () => {
    const { user, onPick } = await picker();
    await user.keyboard('{ArrowUp}');
    const field = screen.getByRole('combobox');
    const marked = screen.getByRole('option', { selected: true });
    expect(field.getAttribute('aria-activedescendant')).toBe(marked.id);
    await user.keyboard('{Enter}');
    expect(onPick.mock.calls.map(([item]) => item.title)).toEqual(['Logging av tilgang']);
  });

  it('a press takes one, Escape leaves it be', async () => {
    const { user, onPick, onCancel } = await picker();
    await user.click(screen.getByRole('option', { name: /Kryptering/ }));
    expect(onPick.mock.calls.map(([item]) => item.id)).toEqual(['m0']);
    screen.getByRole('combobox').focus();
    await user.keyboard('{Escape}');
    expect(onCancel).toHaveBeenCalledOnce();
  });
});

describe('a range on an axis', () => {
  const axis = async () => {
    const [onMove, onRest] = [vi.fn(), vi.fn()];
    const drawn = await renderIn(
      <LogRange
        label="Personer"
        ends={['lavest', 'høyest']}
        value={[10, 100]}
        domain={[1, 1000]}
        say={(value) => `${Math.round(value)} personer`}
        steps={[]}
        others={[]}
        onMove={onMove}
        onRest={onRest}
      />,
    );
    return { ...drawn, onMove, onRest };
  };

  it('says of each handle what it is, where it stands and how far it may go', async () => {
    await axis();
    const [low, high] = screen.getAllByRole('slider');
    expect(low?.getAttribute('aria-label')).toBe('Personer: lavest');
    expect(high?.getAttribute('aria-valuetext')).toBe('100 personer');
    expect([low?.getAttribute('aria-valuemax'), high?.getAttribute('aria-valuemin')]).toEqual(['100', '10']);
  });

  it.each([
    ['{Home}', [1, 100]],
    ['{PageUp}', [18, 100]],
    ['{ArrowLeft}', [8.9, 100]],
  ])('%s moves the handle that has focus', async (key, range) => {
    const { user, onMove } = await axis();
    screen.getAllByRole('slider')[0]?.focus();
    await user.keyboard(key);
    expect(onMove.mock.calls).toEqual([[range]]);
  });

  it('rests when the handle is left', async () => {
    const { user, onRest } = await axis();
    screen.getAllByRole('slider')[0]?.focus();
    await user.keyboard('{Home}');
    await user.tab();
    expect(onRest).toHaveBeenCalled();
  });
});
