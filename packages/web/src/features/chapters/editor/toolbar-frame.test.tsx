import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderIn } from '../../../testing/render-in.js';
import { ToolbarFrame } from './toolbar-frame.js';

it('a day to which a paragraph holds is chosen by its name and put in as a line of its own', async () => {
  const onBlock = vi.fn();
  const { user } = await renderIn(
    <ToolbarFrame onBlock={onBlock} onReference={vi.fn()}>
      {null}
    </ToolbarFrame>,
  );
  const button = screen.getByRole('button', { name: 'Gjelder til …' });
  await user.click(button);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  const day = screen.getByRole('textbox', { name: 'Avsnittet over gjelder til og med' });
  await user.type(day, '31.6.2026{Enter}');
  expect(screen.getByRole('alert')).toBeTruthy();
  expect(onBlock).not.toHaveBeenCalled();
  await user.clear(day);
  await user.type(day, '30.6.2026{Enter}');
  expect(onBlock.mock.calls).toEqual([['::until{day="2026-06-30"}']]);
  expect(screen.queryByRole('textbox')).toBeNull();
});
