// Every view as those see and hear it who have set something in their browser: text of twice the size, less motion, colours of their
// own, and a reader that says what a picture shows.
import assert from 'node:assert/strict';
import { measured } from './budget.mjs';
import {
  day,
  describeBeside,
  openBrowser,
  openForAll,
  openPage,
  screens,
  settled,
  test,
} from './browser.mjs';

// The reader's own size, as rem and the breakpoints hear it.
const twice = ['--blink-settings=defaultFontSize=32'];

/** Text in pictures that cannot be told from what is drawn under it, in the colours that the system sets. */
const unreadable = () => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgb = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((part) => {
      const at = part / 255;
      return at <= 0.04045 ? at / 12.92 : ((at + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const ratio = (one, other) => {
    const [high, low] = [light(one), light(other)].toSorted((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  const ground = rgb(getComputedStyle(document.body).backgroundColor);
  const shapeUnder = (text) => {
    const { left, top, width, height } = text.getBoundingClientRect();
    const under = document.elementsFromPoint(left + width / 2, top + height / 2);
    return under.find(
      (one) =>
        ['rect', 'circle', 'path', 'polygon', 'ellipse'].includes(one.localName) &&
        text.ownerSVGElement.contains(one) &&
        // What is drawn after the text lies over it.
        one.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING &&
        !['none', 'transparent'].includes(getComputedStyle(one).fill),
    );
  };
  const fillOf = (shape) => {
    const { fill } = getComputedStyle(shape);
    const pattern = /url\("?#([^")]+)/.exec(fill)?.[1];
    return pattern === undefined
      ? fill
      : getComputedStyle(document.getElementById(pattern).querySelector('rect')).fill;
  };
  const found = [];
  let count = 0;
  for (const text of document.querySelectorAll('main svg text')) {
    if (text.textContent.trim() === '' || !text.checkVisibility({ visibilityProperty: true })) continue;
    text.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    const shape = shapeUnder(text);
    const below = shape ? rgb(fillOf(shape)) : ground;
    count += 1;
    // Half-transparent shapes are mixed with what is under them.
    const share = shape ? (below[3] / 255) * Number(getComputedStyle(shape).fillOpacity) : 1;
    const mixed = below.slice(0, 3).map((part, i) => part * share + ground[i] * (1 - share));
    const seen = ratio(rgb(getComputedStyle(text).fill), mixed);
    if (seen < 4.5) found.push(`«${text.textContent.trim().slice(0, 30)}» ${seen.toFixed(1)}:1`);
  }
  return { found, count };
};

/** Pictures without a name, and tables beside them that do not say what they are. */
const unnamed = () => {
  const isShown = (one) => one.checkVisibility({ visibilityProperty: true });
  const found = [];
  const pictures = [...document.querySelectorAll('main svg')].filter(
    (one) => isShown(one) && !one.closest('[aria-hidden="true"]') && !one.parentElement.closest('svg'),
  );
  for (const one of pictures) {
    const by = (one.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ')
      .trim();
    const name = one.getAttribute('aria-label') ?? by;
    if (name === '' || one.getAttribute('role') === null)
      found.push(`picture without ${name === '' ? 'a name' : 'a role'}: ${one.getAttribute('class')}`);
  }
  const captions = new Set();
  let twins = 0;
  for (const figure of document.querySelectorAll('main .chart-figure')) {
    if (!isShown(figure) || !figure.querySelector('.chart-figure-picture svg')) continue;
    /** @type {HTMLTableElement | null} */
    const table = figure.querySelector('details table');
    // A picture that is a table's own drawing has it beside it.
    if (!table) continue;
    twins += 1;
    const caption = table.caption?.textContent.trim() ?? '';
    if (caption === '') found.push('a table without a caption');
    if (captions.has(caption)) found.push(`two tables called «${caption}»`);
    captions.add(caption);
    const heads = /** @type {HTMLTableCellElement[]} */ ([...table.querySelectorAll('thead th')]);
    if (heads.some((head) => head.textContent.trim() === '' || head.scope !== 'col'))
      found.push(`«${caption}»: a column without a head`);
    for (const row of table.tBodies[0].rows)
      if (row.cells.length !== heads.length || row.cells[0].scope !== 'row')
        found.push(`«${caption}»: a row without a head, or of another length`);
  }
  return { found, pictures: pictures.length, twins };
};

describeBeside('as others see and hear it', () => {
  let server;
  let browser;
  let large;
  openForAll(async (opened) => {
    ({ server, browser } = opened);
    large = await openBrowser(twice);
  });
  test.afterAll(async () => {
    await large?.close();
  });
  const views = [
    '/',
    '/ny',
    ...screens.map((screen) => `/a/altinn3/${screen}`),
    '/a/fjordvik-health-permit/',
    '/a/fjordvik-health-permit/tjenester',
  ];
  const inEach = async (page, look) => {
    const found = [];
    for (const view of views) {
      await page.goto(`${server.url}${view}`);
      await settled(page);
      found.push(...(await look(view)));
    }
    return found;
  };

  test('with text of twice the size no view spills over its side, and no text is cut', async () => {
    const { page, errors, close } = await openPage(large, { on: day });
    const found = await inEach(page, async (view) => {
      const [size, wide, body] = [
        await measured(page),
        await page.evaluate(() => document.documentElement.scrollWidth),
        await page.evaluate(() => getComputedStyle(document.body).fontSize),
      ];
      assert.equal(body, '32px');
      return [
        ...(wide > 1440 ? [`${view}: ${wide} px wide`] : []),
        ...(size.cut.length > 0 ? [`${view}: cut: ${size.cut.join(' | ')}`] : []),
      ];
    });
    await close();
    assert.deepEqual([...found, ...errors], []);
  });

  test('in the colours that a system sets, light and dark, every text of a picture can be read, and the view that one is in is marked; every picture has a name, and a table beside it with a head for each row and column', async () => {
    const { page, errors, close } = await openPage(browser, { on: day, forcedColors: 'active' });
    const seen = Object.fromEntries(
      ['light', 'dark'].map((colours) => [colours, { texts: 0, named: 0, tables: 0 }]),
    );
    const papers = new Set();
    const found = await inEach(page, async (view) => {
      const wrong = [];
      // Each view is opened in one and goes over to the other, as where the system changes at dusk.
      for (const colours of /** @type {const} */ (['light', 'dark'])) {
        await page.emulateMedia({ colorScheme: colours, forcedColors: 'active' });
        await settled(page);
        const { found: hidden, count } = await page.evaluate(unreadable);
        const { found: missing, pictures, twins } = await page.evaluate(unnamed);
        const all = seen[colours];
        all.texts += count;
        all.named += pictures;
        all.tables += twins;
        const [paper, unmarked] = await page.evaluate(() => {
          const ground = getComputedStyle(document.body).backgroundColor;
          return [
            ground,
            [...document.querySelectorAll('.shell-rail [aria-current], .shell-tabs [aria-current]')].filter(
              (one) => getComputedStyle(one).backgroundColor === ground,
            ).length,
          ];
        });
        papers.add(paper);
        wrong.push(
          ...[...hidden, ...missing].map((one) => `${view}, ${colours}: ${one}`),
          ...(unmarked > 0 ? [`${view}, ${colours}: ${unmarked} of where one is are not marked`] : []),
        );
      }
      return wrong;
    });
    for (const [colours, { texts, named, tables }] of Object.entries(seen)) {
      console.log(
        `colours of the system, ${colours}: ${texts} texts in ${named} named pictures, ${tables} of them with a table, in ${views.length} views`,
      );
      assert.ok(texts > 50 && named > 5 && tables > 2);
    }
    await close();
    // The two are two.
    assert.equal(papers.size, 2);
    assert.deepEqual([...found, ...errors], []);
  });

  test('nothing moves for those who asked for less motion, also while a panel opens', async () => {
    const { page, errors, close } = await openPage(browser, { on: day });
    const watch = () => {
      globalThis.moved = [];
      const look = () => {
        for (const one of /** @type {any[]} */ (document.getAnimations()))
          if (one.effect.getComputedTiming().duration > 1)
            globalThis.moved.push(`${one.transitionProperty ?? one.animationName}`);
        requestAnimationFrame(look);
      };
      look();
    };
    await page.addInitScript(watch);
    const found = await inEach(page, async (view) => {
      const row = page.locator('main [data-row]').first();
      if (await row.count()) await row.click();
      await settled(page);
      return (await page.evaluate(() => globalThis.moved)).map((one) => `${view}: ${one}`);
    });
    await close();
    assert.deepEqual([...new Set(found), ...errors], []);
  });
});
