import {
  type ArgumentBox,
  argumentMapChart,
  argumentMapWidth,
  boxesUnder,
  pageTheme,
  toElement,
} from '@risikobilde/charts';
import { createElement, type KeyboardEvent, type ReactElement, useEffect, useId, useRef } from 'react';
import { useWidth } from '../../shared/components/chart/use-width.js';
import { useWords } from '../../shared/words.js';

type Props = {
  readonly top: ArgumentBox;
  readonly shapes: 'plain' | 'gsn';
  /** The path of the step that is chosen. */
  readonly at: string;
  readonly onChoose: (path: string) => void;
  readonly onFold: (path: string, isOpen: boolean) => void;
};

/** The picture as a tree that is walked with arrows: right opens and goes in, left folds and goes out, Enter folds and opens. */
export const ArgumentTree = ({ top, shapes, at, onChoose, onFold }: Props) => {
  const words = useWords();
  const { place, width } = useWidth();
  const id = useId().replaceAll(/[^a-zA-Z0-9]/g, '');
  const boxes = boxesUnder(top);
  const byPath = new Map(boxes.map((box) => [box.path, box]));
  // What is chosen may be folded away: then it is the nearest above it.
  const chosen = boxes.findLast(({ path }) => at === path || at.startsWith(`${path} › `)) ?? top;
  const isWalking = useRef(false);
  useEffect(() => {
    if (!isWalking.current) return;
    isWalking.current = false;
    const items = place.current?.querySelectorAll<SVGElement>('[data-path]') ?? [];
    [...items].find((item) => item.getAttribute('data-path') === chosen.path)?.focus();
  }, [chosen.path, place]);
  const go = (box: ArgumentBox | undefined): void => {
    if (box === undefined) return;
    isWalking.current = true;
    onChoose(box.path);
  };
  const isOpen = ({ steps }: ArgumentBox): boolean => steps.length > 0;
  const toggle = (box: ArgumentBox): void => {
    if (isOpen(box) || box.folded > 0) onFold(box.path, !isOpen(box));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const index = boxes.indexOf(chosen);
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(boxes[index + 1]),
      ArrowUp: () => go(boxes[index - 1]),
      ArrowRight: () => (isOpen(chosen) ? go(chosen.steps[0]) : toggle(chosen)),
      ArrowLeft: () =>
        isOpen(chosen) ? onFold(chosen.path, false) : go(boxes.find(({ steps }) => steps.includes(chosen))),
      Home: () => go(top),
      End: () => go(boxes.at(-1)),
      Enter: () => toggle(chosen),
      ' ': () => toggle(chosen),
    };
    const act = acts[event.key];
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const chart = argumentMapChart(
    { top, shapes },
    {
      words,
      // In a narrow window it is a list, which needs no more room than there is.
      width: width < 640 ? Math.max(width, 320) : Math.max(width, argumentMapWidth(top)),
      id: `c${id}`,
      theme: pageTheme,
    },
  );
  const itemProps = (path: string): object => {
    const box = byPath.get(path);
    if (box === undefined) return {};
    return {
      role: 'treeitem',
      className: 'argument-step',
      tabIndex: box === chosen ? 0 : -1,
      'aria-level': path.split(' › ').length,
      'aria-selected': box === chosen,
      ...((isOpen(box) || box.folded > 0) && { 'aria-expanded': isOpen(box) }),
      onFocus: () => onChoose(path),
      onClick: () => toggle(box),
    };
  };
  return (
    <div ref={place} className="argument-map">
      {width > 0 &&
        toElement<ReactElement>(chart.svg, (tag, props, children) => {
          const { 'data-path': path } = props;
          const more =
            tag === 'svg'
              ? {
                  role: 'tree',
                  onKeyDown,
                  'aria-labelledby': `c${id}-title`,
                  'aria-describedby': `c${id}-desc`,
                }
              : typeof path === 'string'
                ? itemProps(path)
                : {};
          return createElement(tag, { ...props, ...more }, ...children);
        })}
    </div>
  );
};
