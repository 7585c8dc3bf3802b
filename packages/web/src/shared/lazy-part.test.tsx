import { render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lazyPart } from './lazy-part.js';

const Part = () => <p>Her er den</p>;
const cut = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
const show = (load: () => Promise<typeof Part>) => {
  const Lazy = lazyPart(load);
  render(
    <Suspense fallback="Henter">
      <Lazy />
    </Suspense>,
  );
};

beforeEach(() => {
  // The clock by which React puts off what it draws goes on: set back, it puts it off by as much.
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('a part that does not come is asked for again, and is shown when it comes', async () => {
  const load = vi.fn<() => Promise<typeof Part>>().mockImplementationOnce(cut).mockImplementationOnce(cut);
  load.mockImplementation(() => Promise.resolve(Part));
  show(load);
  await vi.advanceTimersByTimeAsync(2000);
  expect(await screen.findByText('Her er den')).toBeDefined();
  expect(load).toHaveBeenCalledTimes(3);
});

it('without a connection it is waited for as long as that lasts', async () => {
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  let isCut = true;
  show(() => (isCut ? cut() : Promise.resolve(Part)));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(screen.getByText('Henter')).toBeDefined();
  isCut = false;
  online.mockReturnValue(true);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await screen.findByText('Her er den')).toBeDefined();
});

it('one that never comes is an error in the end', async () => {
  const errors = vi.spyOn(console, 'error').mockReturnValue();
  const load = vi.fn<() => Promise<typeof Part>>().mockImplementation(cut);
  const fault = new Promise((resolve) => window.addEventListener('error', resolve, { once: true }));
  show(load);
  await vi.advanceTimersByTimeAsync(6000);
  expect(load).toHaveBeenCalledTimes(6);
  await fault.catch(() => undefined);
  expect(errors).toHaveBeenCalled();
});
