// PICTURES=write: what a guide shows is kept in docs/pictures/, every other picture in reports/pictures/ to be looked at.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './browser.mjs';
import { smallPng } from './small-png.mjs';

const isWritten = process.env['PICTURES'] === 'write';
const guides = join(root, 'docs', 'brukerveiledning');
const shown = [
  join(root, 'README.md'),
  ...readdirSync(guides)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(guides, name)),
]
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** The page as it looks now, once nothing moves any longer. Does nothing unless pictures are to be written. */
export const keepPicture = async (page, name, width = page.viewportSize().width) => {
  if (!isWritten) return;
  await page.waitForTimeout(1_200);
  const file = `${name}-${width}.png`;
  const folder = join(root, ...(shown.includes(`/${file}`) ? ['docs'] : ['reports']), 'pictures');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), smallPng(await page.screenshot()));
};
