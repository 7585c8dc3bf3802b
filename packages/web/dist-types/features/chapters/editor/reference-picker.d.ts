import { type Findable } from '../../search/find-in.js';
type Props = {
    readonly what: 'claim' | 'reference';
    readonly onPick: (item: Findable) => void;
    readonly onCancel: () => void;
};
/** A record or a source of law by its name. */
export declare const ReferencePicker: ({ what, onPick, onCancel }: Props) => import("react").JSX.Element;
export {};
