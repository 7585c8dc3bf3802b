import { type Text } from '@risikobilde/core';
import './edit.css';
type Props = {
    /** What the text is, for the field and for the button that opens it. */
    readonly label: string;
    readonly value: Text | undefined;
    readonly onSave: (value: Text) => void;
    /** Takes the whole text away; given where a record may be without it. */
    readonly onClear?: () => void;
    readonly multiline?: boolean;
    /** Shown above the text; the label is said to screen readers either way. */
    readonly showLabel?: boolean;
};
/**
 * A text that reads as text and opens for editing in place, in the languages it has. It is saved when the hand rests
 * and when the field is left; Escape closes it.
 */
export declare const TextEdit: ({ label, value, onSave, onClear, multiline, showLabel }: Props) => import("react").JSX.Element;
export {};
