// What must not be released, on the screen: each assessment is the starter with one thing done to it. The button lets nothing out, and the list
// says the reason and what would help.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, openForAll, root, says, settled, test } from './browser.mjs';
import { keepPicture } from './keep-picture.mjs';

const folder = join(root, 'packages/cli/starter');
const starter = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(yaml|md)$/.test(path) && path !== 'README.md')
  .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));

const ban = `kind: consultation
records:
  - id: asked
    title: { nb: Forhåndsdrøftingen }
    about: [bookings-seen-by-others]
    sent: 2026-02-01
    received: 2026-02-02
    answered: 2026-03-20
    outcome: ban
`;
const denied = `
  - id: object
    article: "21"
    activities: [booking]
    says: doesNotExist
    how: { nb: Innsigelser tas ikke imot. }
    answeredBy: municipality
`;

/** What is done to which file, and what the list then says: why, and what would help. */
const attempts = [
  {
    id: 'lagret-i-kina',
    changes: { 'engagements.yaml': (text) => text.replace('- country: "NO"', '- country: "CN"') },
    why: /lagring i Kina, men ingen overføring dit er registrert/,
    helps: /Registrer overføringen med eksportør, mottaker og grunnlag/,
  },
  {
    id: 'uten-grunnlag',
    changes: { 'activities.yaml': (text) => text.replace(/bases:\n[\s\S]*?(?=    data:)/, 'bases: []\n') },
    why: /behandlingsgrunnlag/i,
    helps: /Registrer formålet og behandlingsgrunnlaget etter artikkel 6 nr\. 1/,
  },
  {
    id: 'forbudt',
    changes: { 'consultations.yaml': () => ban },
    why: /Tilsynsmyndigheten har forbudt behandlingen/,
    helps: /Bare et senere vedtak fra myndigheten endrer det/,
  },
  {
    id: 'frarådet',
    address: 'fraradet',
    changes: {
      'advice.yaml': (text) => text.replace('followed: "yes"', 'followed: "yes"\n    recommends: against'),
    },
    why: /fraråder behandlingen/,
    helps: /Begrunn hvorfor behandlingen likevel skal gjennomføres/,
  },
  {
    id: 'uten-innsigelse',
    changes: { 'rights.yaml': (text) => `${text.trimEnd()}${denied}` },
    why: /retten etter artikkel 21 ikke gjelder/,
    helps: /\S/,
  },
];

describe('what must not be released', () => {
  let server;
  /** @type {import('@playwright/test').Page} */
  let page;
  let errors;
  openForAll(async (opened) => {
    ({ server, page, errors } = opened);
  });

  for (const { id, address = id, changes, why, helps } of attempts)
    test(`${id} is refused, with why and with what would help`, async () => {
      const files = new Map(starter.map(({ path, text }) => [path, text]));
      files.set(
        'assessment.yaml',
        files.get('assessment.yaml').replace('id: booking-service', `id: ${address}`),
      );
      for (const [path, change] of Object.entries(changes)) files.set(path, change(files.get(path) ?? ''));
      const imported = await fetch(`${server.url}/api/assessments/import`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ files: [...files].map(([path, text]) => ({ path, text })) }),
      });
      assert.equal(imported.status, 201, await imported.text());
      await page.goto(`${server.url}/a/${address}/utgi?sprak=nb`);
      await settled(page);
      await says(page.getByRole('heading', { level: 1 }), /kan ikke gis ut ennå\.$/);
      const rows = page.locator('.publish-items:not(.is-in-order) > li');
      // What a row holds of several is there once it is opened.
      for (const fold of await rows.locator('summary').all()) await fold.click();
      // A claim that falls with it says why as well: what would help is said where it is found.
      await rows.filter({ hasText: why }).filter({ hasText: helps }).first().waitFor();
      await page.getByRole('button', { name: /^Gi ut/ }).click();
      await page.getByText('Utgaven kan ikke gis ut ennå.').waitFor();
      const { releases } = await (await fetch(`${server.url}/api/releases?assessment=${address}`)).json();
      assert.deepEqual(releases, []);
      if (id !== 'forbudt') return;
      await keepPicture(page, 'utgi-forbudt');
      await page.setViewportSize({ width: 390, height: 900 });
      await keepPicture(page, 'utgi-forbudt');
      await page.setViewportSize({ width: 1440, height: 900 });
    });

  test('nothing has gone wrong in the page', () => {
    assert.deepEqual(errors, []);
  });
});
