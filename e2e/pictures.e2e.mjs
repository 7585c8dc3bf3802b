// What the user guides show: each picture's steps are taken as the guide tells them, so a guide cannot outlive its screen.
import assert from 'node:assert/strict';
import { describe, openForAll, openPage, settled, test } from './browser.mjs';
import { keepPicture } from './keep-picture.mjs';

const day = '2026-11-24';
const named = (page, role, name) => page.getByRole(role, { name }).first();

/** name: what the file is called, with the width after it. `to`: from the address of the assessment. */
const pictures = [
  { name: 'oversikt', to: '' },
  {
    name: 'forklar',
    to: '',
    steps: (page) =>
      named(page, 'button', /Forklar: Digdir har i tillegg vurdert de registrertes rettigheter/).click(),
    shows: (page) => page.getByText('Hva bygger dette på?'),
  },
  {
    name: 'oversikt-2022',
    to: '',
    asOf: '2022-06-01',
    // What was judged later is no picture of the day.
    shows: (page) => page.getByText('Anslagene over risiko er gjort senere og vises ikke for denne dagen.'),
  },
  {
    name: 'tidslinje',
    to: 'tidslinje',
    height: 1180,
    shows: (page) => page.locator('.chart-figure svg').first(),
  },
  {
    name: 'oppgaver-svar',
    to: 'oppgaver',
    steps: (page) => page.locator('main tr:has(td.tick input) [data-row]').first().click(),
    shows: (page) => named(page, 'button', 'Lagre svaret'),
  },
  { name: 'kapitler', to: 'kapitler#conclusion' },
  {
    name: 'kapitler-rediger',
    to: 'kapitler',
    steps: (page) => page.getByText('Rediger', { exact: true }).first().click(),
    shows: (page) => page.locator('.rich-text').first(),
  },
  { name: 'behandlinger', to: 'behandlinger' },
  { name: 'leverandorer', to: 'leverandorer' },
  { name: 'kilder', to: 'kilder' },
  { name: 'overforinger', to: 'leverandorer#transfers' },
  { name: 'rettigheter', to: 'rettigheter' },
  { name: 'risiko', to: 'risiko' },
  {
    name: 'scenario',
    to: 'risiko',
    steps: (page) => named(page, 'link', 'Innbrudd utenfra').click(),
    shows: (page) => page.getByText('Hvor ofte og hvor mange'),
  },
  { name: 'tiltak', to: 'tiltak', shows: (page) => page.locator('.chart-figure svg').first() },
  {
    name: 'alternativer',
    to: 'alternativer',
    height: 1100,
    shows: (page) => page.getByText('Minst betydelig skade').first(),
  },
  { name: 'utgi', to: 'utgi' },
  {
    name: 'historikk',
    to: 'historikk',
    steps: (page) => named(page, 'button', 'Kontroller kjeden').click(),
    shows: (page) => page.getByText('Kjeden er hel').first(),
  },
  {
    name: 'finn',
    to: '',
    steps: async (page) => {
      await named(page, 'button', 'Finn').click();
      await page.getByRole('combobox', { name: /Finn/ }).fill('innsyn');
    },
    shows: (page) => page.getByRole('option', { name: /Innsyn gjennom teknisk støtte/ }).first(),
  },
  { name: 'ny', path: '/ny' },
  { name: 'start', path: '/' },
  {
    name: 'oversikt-morkt',
    to: '',
    steps: (page) => page.emulateMedia({ colorScheme: 'dark' }),
  },
  { name: 'oversikt', to: '', width: 390, height: 844 },
];

describe('the pictures of the user guides', () => {
  let server;
  let browser;
  // One page, as a reader goes from screen to screen; another one beside it would be shown as somebody else who is there.
  let current;
  const pageOf = async (width) => {
    if (current?.width === width) return current;
    await current?.close();
    current = { width, ...(await openPage(browser, { width })) };
    await current.page.clock.setFixedTime(new Date(`${day}T10:00:00`));
    return current;
  };
  openForAll((opened) => {
    ({ server, browser } = opened);
  });

  for (const { name, to, path, asOf = day, width = 1280, height = 800, steps, shows } of pictures)
    test(`${name} at ${width} px is there, as the guide tells it`, async () => {
      const { page, errors } = await pageOf(width);
      await page.setViewportSize({ width, height });
      errors.length = 0;
      const [screen, hash] = (to ?? '').split('#');
      const query = asOf === day ? '?sprak=nb' : `?sprak=nb&dato=${asOf}`;
      await page.goto(
        `${server.url}${path ?? `/a/altinn3/${screen}${query}${hash === undefined ? '' : `#${hash}`}`}`,
      );
      await settled(page);
      await steps?.(page);
      await shows?.(page).waitFor();
      await keepPicture(page, name, width);
      assert.deepEqual(errors, []);
    });
});
