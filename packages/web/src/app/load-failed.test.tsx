import { screen, waitFor } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { OfflineError } from '../shared/data/api.js';
import { renderIn } from '../testing/render-in.js';
import { LoadFailed } from './load-failed.js';

const isGone = new OfflineError(undefined, { cause: new TypeError('Failed to fetch') });
const draw = async (error: Error) => {
  const reload = vi.spyOn(location, 'reload').mockReturnValue();
  onTestFinished(() => reload.mockRestore());
  const reset = vi.fn<() => void>();
  return { ...(await renderIn(<LoadFailed error={error} reset={reset} />)), reload, reset };
};
const retry = () => screen.getByRole('button', { name: 'Prøv igjen' });

it('a part that the server no longer has comes with the page anew', async () => {
  const { user, reload } = await draw(isGone);
  expect(screen.getByRole('heading', { level: 1 }).parentElement?.textContent).toContain(
    'en nyere versjon av siden',
  );
  globalThis.fetch = () => Promise.resolve(new Response('<!doctype html>'));
  await user.click(retry());
  await waitFor(() => expect(reload).toHaveBeenCalledOnce());
});

it.each<[string, () => Promise<Response>]>([
  ['gives no answer', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['has a proxy before it that says it is away', () => Promise.resolve(new Response('', { status: 502 }))],
])('while the server %s the page stays, which holds what was typed', async (_, answer) => {
  const { user, reload } = await draw(isGone);
  const asked = vi.fn((_to: string) => answer());
  globalThis.fetch = asked as typeof fetch;
  await user.click(retry());
  await waitFor(() => expect(asked.mock.calls.filter(([to]) => to === '')).toHaveLength(1));
  expect(reload).not.toHaveBeenCalled();
});

it('data that could not be had are asked for again, without the page', async () => {
  const { user, reload, reset } = await draw(new OfflineError('no answer'));
  await user.click(retry());
  expect(reset).toHaveBeenCalledOnce();
  expect(reload).not.toHaveBeenCalled();
});
