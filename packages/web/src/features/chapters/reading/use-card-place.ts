import { type RefObject, useLayoutEffect } from 'react';
import { sentenceOf } from './sentences.js';

/**
 * Where the line from a sentence to its card goes, and how far down a short card must stand to meet it. In pixels from the
 * layout's own corner, as `--line-x`, `--line-y` and `--card-top`. The card follows the window by itself.
 */
export const useCardPlace = (layout: RefObject<HTMLElement | null>, open: string | undefined): void => {
  useLayoutEffect(() => {
    const element = layout.current;
    const sentence = open === undefined ? null : element?.querySelector(sentenceOf(open));
    const card = element?.querySelector<HTMLElement>('.sentence-card');
    if (!element || !sentence || !card) return;
    const put = () => {
      const box = element.getBoundingClientRect();
      const last = sentence.querySelector('.sentence-end') ?? [...sentence.getClientRects()].at(-1);
      const end = last instanceof Element ? last.getBoundingClientRect() : last;
      if (!end) return;
      const y = end.bottom - box.top;
      const set = (name: string, value: number) => element.style.setProperty(name, `${Math.round(value)}px`);
      set('--line-x', end.right - box.left + 8);
      set('--line-y', y);
      set('--card-top', Math.max(0, y - card.offsetHeight + 48));
    };
    put();
    const onResize = new ResizeObserver(put);
    onResize.observe(element);
    return () => onResize.disconnect();
  }, [layout, open]);
};
