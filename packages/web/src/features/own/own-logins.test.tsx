import type { Login } from '@risikobilde/api';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderIn } from '../../testing/render-in.js';
import { OwnLogins } from './own-logins.js';

const login = (id: string, more: Partial<Login> = {}): Login => ({
  id,
  began: '2026-11-28T08:00:00.000Z',
  used: '2026-11-28T09:00:00.000Z',
  ends: '2026-11-28T10:00:00.000Z',
  isThis: false,
  ...more,
});
const here = login('a', { browser: 'firefox', system: 'windows', isThis: true });
const phone = login('b', { browser: 'safari', system: 'ios' });
const unknown = login('c');

const draw = async (logins: readonly Login[], language: 'nb' | 'en' = 'nb') => {
  const drawn = await renderIn(<OwnLogins logins={logins} />, { language });
  const sent: string[] = [];
  globalThis.fetch = (input, init) => {
    // The page asks by a path.
    const path = typeof input === 'string' ? input : '';
    if (!path.includes('/session')) return drawn.server.fetch(input, init);
    sent.push(`${init?.method ?? 'GET'} ${path}`);
    return Promise.resolve(
      path.endsWith('end-others') ? Response.json({ ended: 2 }) : new Response(null, { status: 204 }),
    );
  };
  return { ...drawn, sent };
};

test('each login is told by its browser in plain words, and the one that is used now has no way to end it', async () => {
  await draw([here, phone, unknown]);
  const items = screen.getAllByRole('listitem').map((one) => one.textContent);
  expect(items[0]).toMatch(/^Firefox på Windows Den du bruker nå/);
  expect(items[1]).toMatch(/^Safari på iPhone eller iPad/);
  expect(items[2]).toMatch(/^Ukjent nettleser/);
  expect(screen.getAllByRole('button', { name: /^Avslutt innloggingen i / })).toHaveLength(2);
});

test('one is ended by its name, and it is said; who used the keyboard stands at the heading of the list', async () => {
  const { user, sent } = await draw([here, phone], 'en');
  await user.click(
    screen.getByRole('button', { name: /^End the login in Safari on iPhone or iPad that began/ }),
  );
  await screen.findByText('The login has ended.');
  expect(sent).toContain('DELETE /api/session/logins/b');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Your logins'));
});

test('all the others are ended at once; where there is no other nothing is offered', async () => {
  const { user, sent, unmount } = await draw([here, phone, unknown]);
  await user.click(screen.getByRole('button', { name: 'Avslutt alle de andre' }));
  await screen.findByText('2 innlogginger er avsluttet.');
  expect(sent).toContain('POST /api/session/logins/end-others');
  unmount();
  await draw([here]);
  expect(screen.queryAllByRole('button')).toEqual([]);
});
