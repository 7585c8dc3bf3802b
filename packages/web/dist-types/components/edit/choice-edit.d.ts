import './edit.css';
type Props<V extends string> = {
    readonly label: string;
    readonly value: V | undefined;
    readonly options: readonly {
        readonly value: V;
        readonly label: string;
    }[];
    readonly onSave: (value: V) => void;
    /** Takes the choice away; given where none is allowed. */
    readonly onClear?: () => void;
    /** The label is said to screen readers only, where the place says what it is. */
    readonly hideLabel?: boolean;
};
/** One of a few values, saved as it is chosen. */
export declare const ChoiceEdit: <V extends string>(props: Props<V>) => import("react").JSX.Element;
export {};
