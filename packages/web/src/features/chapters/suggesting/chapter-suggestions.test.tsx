import { record } from '@risikobilde/core/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { parties, renderIn } from '../../../testing/render-in.js';
import { ChapterSuggestions } from './chapter-suggestions.js';

beforeEach(() => sessionStorage.clear());

const claim = record('claim', {
  id: 'safe',
  text: { nb: 'Opplysningene er trygge.' },
  section: 'conclusion',
});
const section = record('section', {
  id: 'conclusion',
  slug: 'conclusion',
  title: { nb: 'Konklusjon' },
  body: { nb: 'Først står dette.\n\n::claim{id="safe"}\n\n::table{of="risks"}\n\nSå dette.' },
});
const shown = () =>
  renderIn(<ChapterSuggestions section={section} />, { records: [...parties, section, claim] });
const suggestion = (quote: string, instead: string, more: object = {}) => ({
  id: 's1',
  record: 'conclusion',
  field: 'body.nb',
  quote,
  instead,
  text: '',
  by: { id: 'ola', name: 'Ola Nordmann' },
  when: '2026-03-02T10:00:00Z',
  replies: [],
  ...more,
});

it('each paragraph and each claim has its way to suggest; what the product puts in has none', async () => {
  await shown();
  expect(screen.getAllByRole('listitem').map((one) => one.querySelector('p')?.textContent)).toEqual([
    'Først står dette.',
    'Opplysningene er trygge.',
    'Så dette.',
  ]);
  expect(screen.getAllByRole('button', { name: /^Foreslå ny tekst for avsnittet/ })).toHaveLength(3);
});

it('a suggestion is sent with the paragraph as it is stored; one that changes nothing is not', async () => {
  const { user, server } = await shown();
  await user.click(screen.getByRole('button', { name: /«Først står dette/ }));
  await user.click(screen.getByRole('button', { name: 'Send forslaget' }));
  expect(screen.getByText('Skriv en annen tekst enn den som står der.')).toBeDefined();
  expect(server.comments).toEqual([]);
  const field = screen.getByRole('textbox', { name: 'Ny tekst for avsnittet' });
  await user.clear(field);
  await user.type(field, 'Først står noe annet.');
  expect(screen.getByText('Dette blir endret')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Send forslaget' }));
  await waitFor(() =>
    expect(server.comments).toMatchObject([
      {
        record: 'conclusion',
        field: 'body.nb',
        quote: 'Først står dette.',
        instead: 'Først står noe annet.',
      },
    ]),
  );
});

it('a suggestion stands at its paragraph as a difference; where the paragraph was changed, against what it became', async () => {
  const { server, client } = await shown();
  await waitFor(() => expect(client.isFetching()).toBe(0));
  server.comments.push(
    suggestion('Så dette.', 'Så noe annet.'),
    suggestion('Først sto dette.', 'Først sto noe annet.', { id: 's2' }),
    suggestion('Noe som aldri var her.', 'Nye ord.', { id: 's3' }),
  );
  await client.invalidateQueries();
  const items = screen.getAllByRole('listitem');
  const last = within(items[2] ?? document.body);
  expect((await last.findByRole('article')).querySelector('del')?.textContent).toContain('dette');
  const first = within(items[0] ?? document.body);
  expect(first.getByText(/^Avsnittet er endret siden forslaget ble skrevet/)).toBeDefined();
  expect(screen.getByRole('heading', { name: 'Forslag til avsnitt som ikke finnes lenger' })).toBeDefined();
  expect(screen.getByText(/^Avsnittet finnes ikke lenger/)).toBeDefined();
});

it('a suggestion is not declined without a reason', async () => {
  const { user, server, client } = await shown();
  await waitFor(() => expect(client.isFetching()).toBe(0));
  server.comments.push(suggestion('Så dette.', 'Så noe annet.'));
  await client.invalidateQueries();
  await user.click(await screen.findByRole('button', { name: 'Avslå' }));
  await user.click(screen.getByRole('button', { name: 'Avslå' }));
  expect(screen.getByText('Skriv en begrunnelse før du lagrer.')).toBeDefined();
  await user.type(screen.getByRole('textbox', { name: 'Hvorfor forslaget avslås' }), 'Vi beholder den.');
  await user.click(screen.getByRole('button', { name: 'Avslå' }));
  await waitFor(() =>
    expect(server.comments).toMatchObject([{ decision: { taken: false, because: 'Vi beholder den.' } }]),
  );
});
