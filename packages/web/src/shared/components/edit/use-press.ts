import { type MouseEvent, useLayoutEffect, useRef } from 'react';
import { flushSync } from 'react-dom';

/**
 * For a button that acts on what stands in fields which save when they are left. The field keeps focus while the button is
 * held down: left then, it could change what is said on the screen and move the button away before the hand lets go. The
 * field is left in the press itself, and `act` is the one that knows what it saved.
 */
export const usePress = (
  act: () => void,
): {
  readonly hold: (event: MouseEvent) => void;
  /** `button` is what takes focus, and so is not in the field any more. */
  readonly press: (button: HTMLElement | null) => void;
} => {
  const newest = useRef(act);
  useLayoutEffect(() => {
    newest.current = act;
  });
  return {
    hold: (event) => event.preventDefault(),
    press: (button) => {
      // Focus moves, the field saves, and the screen is drawn anew before what was pressed is done.
      flushSync(() => button?.focus());
      newest.current();
    },
  };
};
