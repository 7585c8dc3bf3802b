// A part of a screen as others see it: narrow, in English, in the dark.
import assert from 'node:assert/strict';
import { axeViolations, openPage, settled } from './browser.mjs';
import { keepPicture } from './keep-picture.mjs';

const looks = [
  [390, 'en', 'dark'],
  [1440, 'en', 'dark'],
  [390, 'nb', 'light'],
];

/**
 * In each look the part fits its width and axe finds nothing on its page; its picture is kept under a name. `addressIn`: the page in a
 * language. `part` is found on the page when `shows`, within it, is there. `prepare`: what is done to a page before it is opened.
 */
export const readsWell = async (browser, { addressIn, part, shows, name, prepare = async (_page) => {} }) => {
  for (const [width, language, colours] of looks) {
    const { page, close } = await openPage(browser, { width, colours });
    await prepare(page);
    await page.goto(addressIn(language));
    await settled(page);
    const section = page.locator(part);
    await section.locator(shows).first().waitFor();
    await section.scrollIntoViewIfNeeded();
    await keepPicture(page, `${name}-${language}-${colours}`, width);
    const fits = await section.evaluate((element) => element.scrollWidth <= element.clientWidth);
    assert.equal(fits, true, `${width} ${language}`);
    assert.deepEqual(await axeViolations(page), [], `${width} ${language}`);
    await close();
  }
};
