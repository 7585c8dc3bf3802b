import { StateField } from '@codemirror/state';
import { type DecorationSet } from '@codemirror/view';
import type { Dangling } from '../dangling.js';
export declare const showDangling: import("@codemirror/state").StateEffectType<readonly Dangling[]>;
/** Underlines the references that point at nothing. */
export declare const danglingMarks: StateField<DecorationSet>;
