import type { Standing } from '@risikobilde/core';
import type { ComponentType } from 'react';
import { shapes, strokeAttributes } from './shapes.js';

type IconProps = { readonly 'aria-hidden'?: boolean; readonly fontSize?: string };
type Look = {
  readonly color: 'success' | 'warning' | 'danger' | 'neutral';
  readonly Icon: ComponentType<IconProps>;
};

const iconOf =
  (standing: Standing): ComponentType<IconProps> =>
  ({ fontSize = '1em', 'aria-hidden': isHidden }) => (
    <svg viewBox="0 0 16 16" width={fontSize} height={fontSize} aria-hidden={isHidden} focusable="false">
      {shapes[standing].map(({ d, look }) => (
        <path key={d} d={d} {...inReact(strokeAttributes(look))} />
      ))}
    </svg>
  );

/** `stroke-width` is `strokeWidth` there. */
const inReact = (attributes: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );

/** The shape and the colour of each standing. */
export const looks: Readonly<Record<Standing | 'withoutGround', Look>> = {
  supported: { color: 'success', Icon: iconOf('supported') },
  challenged: { color: 'warning', Icon: iconOf('challenged') },
  fallen: { color: 'danger', Icon: iconOf('fallen') },
  unsupported: { color: 'danger', Icon: iconOf('unsupported') },
  withoutGround: { color: 'danger', Icon: iconOf('unsupported') },
};
