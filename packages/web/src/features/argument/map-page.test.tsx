import { aWorld, entry, event, record } from '@risikobilde/core/testing';
import type { Ground } from '@risikobilde/core';
import { screen, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { parties, renderIn } from '../../testing/render-in.js';
import { ViewActPlace } from '../../shared/components/view-act/view-act.js';
import { MapPage } from './map-page.js';

const law = (id: string) =>
  entry('source', {
    id,
    type: 'decision',
    cite: { title: `Avisen, ${id}` },
    events: [event('2020-01-01', 'adopted', { cite: { title: `Avisen, ${id}` } })],
  });
const world = aWorld(law('first'), law('second'));
const section = record('section', { id: 'conclusion', slug: 'conclusion', role: 'conclusion' });
const claim = (id: string, all: readonly Ground[]) =>
  record('claim', {
    id,
    text: { nb: `Påstanden ${id}` },
    section: 'conclusion',
    essential: true,
    grounds: { all },
  });
const records = [
  ...parties,
  section,
  record('measure', { id: 'lock', title: { nb: 'Lås' } }),
  record('premise', { id: 'given', text: { nb: 'Det er forsvarlig' }, restsOn: [] }),
  claim('safe', [{ anyOf: [{ source: 'first' }, { source: 'second' }] }]),
  claim('kept', [{ measure: 'lock' }, { premise: 'given' }]),
];

// The window of the tests has no width that could be followed.
beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly #tell: ResizeObserverCallback;
      constructor(tell: ResizeObserverCallback) {
        this.#tell = tell;
      }
      observe() {
        // Of an entry the width alone is read.
        this.#tell(
          [{ contentRect: { width: 1200 } } as ResizeObserverEntry],
          this as unknown as ResizeObserver,
        );
      }
      disconnect() {}
    },
  );
});

const renderMap = () =>
  renderIn(
    <ViewActPlace value={document.body}>
      <MapPage />
    </ViewActPlace>,
    { records, world },
  );

const shown = () =>
  screen
    .getAllByRole('treeitem')
    .map((item) => item.querySelector('title')?.textContent?.split('.')[0] ?? '');

it('the tree is walked with arrows: right opens and goes in, left folds and goes out, Enter folds', async () => {
  const { user } = await renderMap();
  const [top] = screen.getAllByRole('treeitem');
  top?.focus();
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement?.textContent).toContain('Påstanden kept');
  expect(document.activeElement?.getAttribute('aria-expanded')).toBe('false');
  await user.keyboard('{Enter}{ArrowRight}');
  expect(document.activeElement?.textContent).toContain('Lås');
  await user.keyboard('{ArrowLeft}{Enter}');
  expect(document.activeElement?.getAttribute('aria-expanded')).toBe('false');
  await user.keyboard('{ArrowLeft}');
  expect(document.activeElement?.getAttribute('aria-level')).toBe('1');
});

it('what brings it down is lit set by set, opened down to its facts', async () => {
  const { user } = await renderMap();
  await user.click(screen.getByRole('button', { name: /^Vis hva som feller/ }));
  expect(screen.getByRole('heading', { name: 'Sett 1 av 2' })).toBeTruthy();
  expect(screen.getByText('Svikter Lås, faller konklusjonen.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Neste sett' }));
  expect(screen.getByText(/samtidig, faller konklusjonen/)).toBeTruthy();
  expect(shown().filter((name) => name === 'Lov')).toHaveLength(2);
  expect(shown()).not.toContain('Påstanden kept');
  await user.click(screen.getByRole('button', { name: 'Bare det settet feller' }));
  expect(shown()).toContain('Påstanden kept');
});

it('a premise that rests on nothing is shown to lack a ground, in the picture and in the table', async () => {
  const { user } = await renderMap();
  await user.click(screen.getByRole('button', { name: 'Åpne alt' }));
  expect(shown()).toContain('Mangler grunnlag');
  await user.click(screen.getByRole('button', { name: 'Som tabell' }));
  const row = within(screen.getByRole('table')).getByText('Mangler grunnlag').closest('tr');
  expect(row?.textContent).toContain('Det er forsvarlig');
});

it('only what does not stand leaves the rest out', async () => {
  const { user } = await renderMap();
  await user.click(screen.getByRole('button', { name: 'Åpne alt' }));
  const all = shown().length;
  await user.click(screen.getByRole('button', { name: 'Bare det som ikke står' }));
  expect(shown().length).toBeLessThan(all);
});
