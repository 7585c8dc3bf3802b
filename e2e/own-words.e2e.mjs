// What Digdir says in two ways stands side by side at the premise, with what other bodies came to; a reader follows each to its page.
import assert from 'node:assert/strict';
import { axeViolations, describe, openForAll, openPage, settled, test } from './browser.mjs';

describe('a body’s own words, and what others came to', () => {
  let server;
  let browser;
  openForAll((opened) => {
    ({ server, browser } = opened);
  });
  const explain = async (page, premise, language = 'nb') => {
    await page.goto(`${server.url}/a/altinn3?sprak=${language}&forklar=${premise}`);
    await settled(page);
    return page.locator('dialog.explain[open]');
  };
  const answersTo = (dialog, question) =>
    dialog.locator('li', { has: dialog.page().locator('.explain-sides') }).filter({ hasText: question });

  test('two answers to one question stand beside each other, each with the page it is on', async () => {
    const { page, errors, close } = await openPage(browser);
    const dialog = await explain(page, 'data-stored-in-norway');
    const sides = dialog.locator('.explain-sides');
    await sides.first().waitFor();
    assert.equal(await sides.count(), 4);
    const logs = answersTo(dialog, 'Hvor ligger plattformens logger?').last().locator('.explain-sides > li');
    assert.deepEqual(
      (await logs.allInnerTexts()).map((text) => /(Norge|Nederland)\. Loggene/.exec(text)?.[1]),
      ['Norge', 'Nederland'],
    );
    const [left, right] = await Promise.all([logs.nth(0).boundingBox(), logs.nth(1).boundingBox()]);
    assert.ok(left && right && left.x + left.width <= right.x && left.y === right.y, 'side by side');
    assert.match(
      (await logs.nth(1).getByRole('link').getAttribute('href')) ?? '',
      /^https:\/\/docs\.altinn\.studio\/en\//,
    );
    assert.deepEqual(await axeViolations(page), []);
    assert.deepEqual(errors, []);
    await close();
  });

  test('on a telephone they stand under each other, and nothing is cut off', async () => {
    const { page, close } = await openPage(browser, { width: 390, height: 844 });
    const dialog = await explain(page, 'data-stored-in-norway', 'en');
    const logs = answersTo(dialog, 'Where are the platform’s logs?').last().locator('.explain-sides > li');
    await logs.nth(1).waitFor();
    const [first, second] = await Promise.all([logs.nth(0).boundingBox(), logs.nth(1).boundingBox()]);
    assert.ok(first && second && second.y >= first.y + first.height && second.x + second.width <= 390);
    await close();
  });

  test('what other bodies came to says why the conclusion is another here, and whose judgement that is', async () => {
    const { page, errors, close } = await openPage(browser);
    const dialog = await explain(page, 'close-ally');
    const peers = dialog.locator('.peers-here > li');
    await peers.first().waitFor();
    const swiss = peers.filter({ hasText: 'Privatim' });
    assert.match(await swiss.innerText(), /CLOUD Act/);
    assert.match(
      await swiss.innerText(),
      /Taler mot\. Digdir har valgt bort egne nøkler.*eksempelets egen vurdering/s,
    );
    assert.equal(await peers.filter({ hasText: 'EDPS' }).count(), 2);
    assert.deepEqual(errors, []);
    await close();
  });
});
