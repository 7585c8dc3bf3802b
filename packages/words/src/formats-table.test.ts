import { expect, it } from 'vitest';
import { formatsTable } from './testing/formats-table.js';

// The browser is asked the same in e2e/formats.e2e.mjs, against the same file.
it('every formatter says in Node what the golden table has, in every language', async () => {
  await expect(formatsTable()).toMatchFileSnapshot('golden/formats.txt');
});
