import { record } from '@risikobilde/core/testing';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { WhyNotFinal } from '../../shared/components/why-not-final.js';
import { parties, renderIn } from '../../testing/render-in.js';
import { GapsPanel } from './gaps-panel.js';

const figureIn = (text: string | null | undefined): number => Number(/\d+/.exec(text ?? '')?.[0]);

it('what must be settled is as many as the reasons for which a final edition is refused', async () => {
  const { container } = await renderIn(
    <>
      <GapsPanel />
      <WhyNotFinal />
    </>,
    { records: [...parties, record('activity', { purposes: [] })] },
  );
  const said = figureIn(screen.getByText(/forhold må avklares/).textContent);
  const reasons = [...container.querySelectorAll('.why-not-final summary')].map(({ textContent }) =>
    figureIn(textContent),
  );
  expect(reasons.length).toBeGreaterThan(1);
  expect(said).toBe(reasons.reduce((sum, n) => sum + n, 0));
});
