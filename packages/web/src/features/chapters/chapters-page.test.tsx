import { aWorld, entry, event, record } from '@risikobilde/core/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, expect, it, vi } from 'vitest';
import { today } from '../../shared/search-params.js';
import { parties, renderIn } from '../../testing/render-in.js';
import { ChaptersPage } from './chapters-page.js';

// Wide enough for the card to stand beside the text.
beforeAll(() => {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('min-width'),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});

const world = aWorld(
  entry('source', {
    id: 'appealed',
    type: 'decision',
    checkEveryMonths: 1200,
    title: { nb: 'Avgjørelsen' },
    events: [event('2020-07-10', 'adopted'), event('2020-10-31', 'appealed')],
  }),
);
const records = [
  ...parties,
  record('section', {
    id: 'conclusion',
    slug: 'conclusion',
    title: { nb: 'Konklusjon' },
    body: { nb: 'Først står dette.\n\n::claim{id="lawful"}\n\n::claim{id="safe"}' },
  }),
  record('measure', {
    id: 'done',
    title: { nb: 'Kryptering' },
    states: [{ state: 'implemented', from: '2020-01-01' }],
  } as never),
  record('claim', {
    id: 'lawful',
    text: { nb: 'Behandlingen er lovlig.' },
    section: 'conclusion',
    order: 1,
    essential: true,
    grounds: { all: [{ measure: 'done' }, { source: 'appealed' }] },
  }),
  record('claim', {
    id: 'safe',
    text: { nb: 'Opplysningene er trygge.' },
    section: 'conclusion',
    order: 2,
    grounds: { all: [{ measure: 'done' }] },
  }),
];
const View = () => (
  <main id="main" tabIndex={-1}>
    <ChaptersPage />
  </main>
);
const page = () => renderIn(<View />, { records, world, asOf: today() });
const sentence = () => screen.findByRole('button', { name: /^Behandlingen er lovlig\./ });
const card = () => screen.queryByRole('complementary', { name: /^Grunnlaget for «Behandlingen/ });

it('the chapter says how many of its sentences stand, and what stands is passed by with Tab', async () => {
  const { user } = await page();
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Konklusjon');
  expect(screen.getByText(/^2 påstander:/).textContent).toMatch(/1 står.*1 utfordret/);
  const seen: string[] = [];
  for (let i = 0; i < 8; i++) {
    await user.tab();
    const id = document.activeElement instanceof HTMLElement && document.activeElement.dataset['sentence'];
    if (id) seen.push(id);
  }
  expect(seen).toEqual(['lawful']);
});

it('Enter opens the sentence with what fails first, and Escape gives focus back to it', async () => {
  const { user } = await page();
  (await sentence()).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(card()));
  expect((await sentence()).getAttribute('aria-expanded')).toBe('true');
  const grounds = [...(card()?.querySelectorAll('.card-grounds > li') ?? [])].map((one) => one.textContent);
  const standings = grounds.map((said) => said?.split(':')[0]);
  expect(standings[0]).toBe('Utfordret');
  expect(standings.at(-1)).toBe('Står');
  expect(standings.lastIndexOf('Utfordret')).toBeLessThan(standings.indexOf('Står'));
  expect(grounds.at(-1)).toMatch(/Kryptering/);
  expect(within(card() as HTMLElement).getByText('Bærer konklusjonen')).toBeTruthy();
  await user.keyboard('{Escape}');
  await waitFor(async () => expect(document.activeElement).toBe(await sentence()));
  expect(card()).toBeNull();
});

it('«Uendret, fordi» is stored with the day it holds to, and the sentence stands', async () => {
  const { user, server } = await page();
  await user.click(await sentence());
  await user.type(screen.getByRole('textbox', { name: 'Uendret, fordi' }), 'Anken gjelder noe annet.');
  await user.type(screen.getByRole('textbox', { name: 'Gjelder til' }), '1.2.2090');
  await user.tab();
  await user.click(screen.getByRole('button', { name: 'Lagre' }));
  await waitFor(() => expect(server.stored).toHaveLength(1));
  expect(server.stored[0]).toMatchObject([
    {
      add: {
        kind: 'consideration',
        of: { source: 'appealed', event: '2020-10-31' },
        about: ['lawful'],
        result: 'unchanged',
        because: { nb: 'Anken gjelder noe annet.' },
        until: '2090-02-01',
      },
    },
  ]);
  expect(await screen.findByText(/^2 påstander:/).then(({ textContent }) => textContent)).toMatch(/2 står/);
});

it('an answer without a reason is not stored; the field is where one goes on', async () => {
  const { user, server } = await page();
  await user.click(await sentence());
  await user.click(screen.getByRole('button', { name: 'Lagre' }));
  expect(screen.getByText('Skriv en begrunnelse før du lagrer.')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Uendret, fordi' }));
  expect(server.stored).toEqual([]);
});

it('an address that names a claim opens its card, without taking the focus', async () => {
  const { router } = await page();
  await router.navigate({ to: '.', hash: 'claim-lawful' } as never);
  await waitFor(() => expect(card()).not.toBeNull());
  expect(card()?.contains(document.activeElement)).toBe(false);
});

it('a sentence is commented on from its card', async () => {
  const { user, server } = await page();
  await user.click(await sentence());
  await user.click(screen.getByText('Skriv en kommentar'));
  await user.type(await screen.findByRole('textbox', { name: 'Ny kommentar' }), 'Hva sier anken?');
  await user.click(screen.getByRole('button', { name: 'Send' }));
  await waitFor(() => expect(server.comments).toMatchObject([{ record: 'lawful', text: 'Hva sier anken?' }]));
});

it('a chapter of many parts has a list of them that says how many claims wait in each, and leads there', async () => {
  const parts = ['Først', 'Så', 'Deretter', 'Til slutt'];
  const { user } = await renderIn(<View />, {
    records: records.map((one) =>
      one.id === 'conclusion' && one.kind === 'section'
        ? {
            ...one,
            body: {
              nb: `## ${parts.join('\n\nTekst.\n\n## ')}\n\n::claim{id="lawful"}\n\n::claim{id="safe"}`,
            },
          }
        : one,
    ),
    world,
    asOf: today(),
  });
  const list = within(await screen.findByRole('navigation', { name: 'I dette kapittelet' }));
  expect(list.getAllByRole('button').map((one) => one.textContent.trim())).toEqual([
    'Først',
    'Så',
    'Deretter',
    'Til slutt1, 1 påstand må vurderes',
  ]);
  Element.prototype.scrollIntoView = () => undefined;
  await user.click(list.getByRole('button', { name: /^Deretter/ }));
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Deretter' }));
});

it('a short chapter has no list of its parts', async () => {
  await page();
  await screen.findByText('Opplysningene er trygge.');
  expect(screen.queryByRole('navigation', { name: 'I dette kapittelet' })).toBeNull();
});
