import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderIn } from '../../testing/render-in.js';
import { ReadLogPeriod } from './read-log-period.js';

const draw = async () => {
  const sent: unknown[] = [];
  let days = 180;
  const drawn = await renderIn(<ReadLogPeriod organisation="a" />, {
    more: ({ pathname }, init) => {
      if (pathname !== '/api/access/organisations/a/read-log') return undefined;
      if (init?.method !== 'POST') return Response.json({ days, least: 30, most: 3650 });
      const body = JSON.parse(typeof init.body === 'string' ? init.body : '') as { readonly days: number };
      sent.push(body);
      ({ days } = body);
      return new Response(null, { status: 204 });
    },
  });
  return {
    ...drawn,
    sent,
    field: await screen.findByRole('textbox', { name: /^Dager leseloggen lagres \(30–3\s650\)/ }),
  };
};

test('a new time is stored by its button, and it is said', async () => {
  const { user, sent, field } = await draw();
  expect((field as HTMLInputElement).value).toBe('180');
  await user.clear(field);
  await user.type(field, '365');
  await user.click(screen.getByRole('button', { name: 'Lagre tiden' }));
  await screen.findByText('Leseloggen lagres i 365 dager.');
  expect(sent).toEqual([{ days: 365 }]);
});

test.each(['29', '3651', 'et år', '30.5'])('%s is not sent, and what is wanted is said', async (typed) => {
  const { user, sent, field } = await draw();
  await user.clear(field);
  await user.type(field, `${typed}{Enter}`);
  expect(screen.getByRole('button', { name: 'Lagre tiden' }).hasAttribute('disabled')).toBe(true);
  await screen.findByText(/^Skriv et helt tall fra 30 til 3\s650\.$/);
  expect(sent).toEqual([]);
});
