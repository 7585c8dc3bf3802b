import { type SvgNode } from '@risikobilde/charts';
import { type ReactElement } from 'react';
/**
 * The picture as React elements. With `onPick` its marks become buttons: the picture is then a group of them and no
 * longer one image, which would hide them from a screen reader.
 */
export declare const drawChart: (svg: SvgNode, onPick?: (ref: string) => void) => ReactElement;
/** The picture with a role and a name on each mark that stands for a record and says what it is. */
export declare const withButtons: (node: SvgNode, isRoot?: boolean) => SvgNode;
