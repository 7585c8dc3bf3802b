import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderIn } from '../../testing/render-in.js';
import { PreviewFrame } from './preview-frame.js';

class NoSize {
  observe(): void {}
  disconnect(): void {}
}
Object.assign(globalThis, { ResizeObserver: NoSize });
// No page is fetched into the frame.
if ('happyDOM' in window)
  Object.assign((window.happyDOM as { settings: object }).settings, { disableIframePageLoading: true });

const again = 'Vis siden med endringene';

/** Each frame that the page has had is one page that the server was asked to make. */
const start = async () => {
  const drawn = await renderIn(<PreviewFrame />);
  const frame = () => screen.getByTitle<HTMLIFrameElement>('Forhåndsvisning av første side');
  const frames = new Set([frame()]);
  const watch = new MutationObserver(() => {
    for (const one of document.querySelectorAll('iframe')) frames.add(one);
  });
  watch.observe(document.body, { childList: true, subtree: true });
  fireEvent.load(frame());
  const edit = async (name: string) => {
    const before = drawn.server.stored.length;
    drawn.store.edit([{ record: 'supplier', set: { name: { nb: name } } }]);
    await waitFor(() => expect(drawn.server.stored.length).toBe(before + 1));
  };
  return { ...drawn, frame, frames, edit };
};

test('many edits in a row have the page made once, when somebody asks for it', async () => {
  const { edit, frames, frame, user } = await start();
  for (const name of ['En', 'To', 'Tre']) await edit(name);
  const button = await screen.findByRole('button', { name: again });
  expect(frames.size).toBe(1);
  await user.click(button);
  await waitFor(() => expect(frames.size).toBe(2));
  fireEvent.load(frame());
  await waitFor(() => expect(screen.queryByRole('button', { name: again })).toBeNull());
  expect(frames.size).toBe(2);
});

test('while the page is being made another is not asked for', async () => {
  const { edit, frames, frame, user } = await start();
  await edit('En');
  await user.click(await screen.findByRole('button', { name: again }));
  await edit('To');
  const button = await screen.findByRole<HTMLButtonElement>('button', { name: again });
  expect(button.disabled).toBe(true);
  await user.click(button);
  await waitFor(() => expect(frames.size).toBe(2));
  fireEvent.load(frame());
  await waitFor(() => expect(button.disabled).toBe(false));
});

test('before anything is edited nothing is said to be behind', async () => {
  await start();
  expect(screen.queryByRole('button', { name: again })).toBeNull();
});
