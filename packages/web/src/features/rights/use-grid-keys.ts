import { type FocusEvent, type KeyboardEvent, type RefCallback, useCallback, useState } from 'react';

type Keys = {
  /** For the element around the cells; each cell that can be pressed stands in one with `data-at="row column"`. */
  readonly place: {
    readonly ref: RefCallback<HTMLElement>;
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  };
  /** 0 for the one cell that Tab reaches, -1 for the others. */
  readonly isAt: (row: number, column: number) => 0 | -1;
};

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const nameOf = (row: number, column: number): string => `${row} ${column}`;

const held = (target: EventTarget): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-at]')?.dataset['at'] : undefined;

/** A grid of cells that Tab reaches once: arrows go from cell to cell, past those that cannot be pressed. */
export const useGridKeys = (): Keys => {
  const [at, setAt] = useState<string>();
  const ref = useCallback((place: HTMLElement | null) => {
    const first = place?.querySelector('[data-at] :is(a, button)');
    if (first) setAt((now) => now ?? held(first));
  }, []);
  return {
    place: {
      ref,
      onFocus: ({ target }) => setAt((now) => held(target) ?? now),
      onKeyDown: (event) => {
        const step = steps[event.key];
        const from = held(event.target)?.split(' ').map(Number);
        if (!step || !from) return;
        let [row = 0, column = 0] = from;
        for (;;) {
          row += step[0];
          column += step[1];
          const cell = event.currentTarget.querySelector(`[data-at="${nameOf(row, column)}"]`);
          const next = cell?.querySelector<HTMLElement>('a, button');
          if (next) {
            event.preventDefault();
            next.focus();
            return;
          }
          // Rows without any cell are stepped over too, up to the edge of the grid.
          if (row < 0 || column < 0 || row > 500 || column > 50) return;
        }
      },
    },
    isAt: (row, column) => (at === nameOf(row, column) ? 0 : -1),
  };
};
