import { type SvgNode, toElement } from '@risikobilde/charts';
import { createElement, type KeyboardEvent, type ReactElement } from 'react';

/**
 * The picture as React elements. With `onPick` its marks become buttons: the picture is then a group of them and no
 * longer one image, which would hide them from a screen reader.
 */
export const drawChart = (
  svg: SvgNode,
  onPick?: (ref: string) => void,
  /** Left to a table beside it, where every row of the picture can be reached. */
  isReached = true,
): ReactElement =>
  toElement<ReactElement>(onPick ? withButtons(svg) : svg, (tag, props, children) =>
    createElement(tag, { ...props, ...(onPick && pressable(props, onPick, isReached)) }, ...children),
  );

const pressable = (
  props: Readonly<Record<string, string | number>>,
  onPick: (ref: string) => void,
  isReached: boolean,
): object | undefined => {
  const { 'data-ref': ref, role } = props;
  if (typeof ref !== 'string' || role !== 'button') return undefined;
  return {
    tabIndex: isReached ? 0 : -1,
    onClick: () => onPick(ref),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      onPick(ref);
    },
  };
};

/** The picture with a role and a name on each mark that stands for a record and says what it is. */
export const withButtons = (node: SvgNode, isRoot = true): SvgNode => {
  const { attributes } = node;
  const name = node.children.find((child) => typeof child !== 'string' && child.tag === 'title');
  const words = typeof name === 'object' ? name.children.filter((c) => typeof c === 'string').join('') : '';
  const isMark = !isRoot && attributes['data-ref'] !== undefined && words !== '';
  return {
    ...node,
    attributes: {
      ...attributes,
      ...(isRoot && { role: 'group' }),
      ...(isMark && { role: 'button', 'aria-label': words, class: 'chart-figure-mark' }),
    },
    // Buttons do not stand inside buttons.
    children: isMark
      ? node.children
      : node.children.map((child) => (typeof child === 'string' ? child : withButtons(child, false))),
  };
};
