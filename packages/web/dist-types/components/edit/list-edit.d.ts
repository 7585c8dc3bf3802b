import { type ReactNode } from 'react';
import './edit.css';
type Props<T> = {
    readonly items: readonly T[];
    readonly onSave: (items: readonly T[]) => void;
    /** What one item is called, to name its remove button. */
    readonly nameOf: (item: T) => string;
    readonly render: (item: T, change: (next: T) => void, index: number) => ReactNode;
    /** A new item at the end; left out where items are not added here. */
    readonly create?: () => T;
    readonly addLabel?: string;
    /** What stands here when the list is empty: what it is for. */
    readonly empty?: string;
    /** How many must stay; the last ones have no remove button. */
    readonly least?: number;
};
/** A list whose items are edited in place, added at the end and removed; what is removed can be undone. */
export declare const ListEdit: <T>(props: Props<T>) => import("react").JSX.Element;
export {};
