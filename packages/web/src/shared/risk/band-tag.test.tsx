import { aWorld, entry } from '@risikobilde/core/testing';
import { message } from '@risikobilde/words/message';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderIn } from '../../testing/render-in.js';
import { BandTag } from './band-tag.js';

const [scale] = aWorld(entry('scale')).entries.flatMap((one) => (one.kind === 'scale' ? [one] : []));
if (scale === undefined) throw new Error('no scale');
const [lowest = expect.fail('no band'), next = expect.fail('one band')] = scale.bands;

test('a level that may be graver says so, and has not the colour of one that is safe', async () => {
  const tag = message('risk.level.mayBe', { band: lowest.name, graver: next.name, share: 0.21 });
  await renderIn(
    <>
      <BandTag scale={scale} band={lowest.id} />
      <BandTag
        scale={scale}
        band={lowest.id}
        state={{ band: lowest.id, tag, mayBe: { band: next.id, share: 0.21 } }}
      />
    </>,
  );
  const [safe] = screen.getAllByText(lowest.name.nb ?? '');
  const unsure = screen.getByText(/^kan være/);
  expect(unsure.textContent).toMatch(/^kan være .* \(21\s%\)$/);
  expect(unsure.parentElement?.textContent).toMatch(/^.+, kan være/);
  expect(unsure.style.background).not.toBe(safe?.style.background);
});
