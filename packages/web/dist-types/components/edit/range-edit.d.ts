import './edit.css';
type Props = {
    readonly label: string;
    /** What the numbers count, such as "personer" or "ganger i året". */
    readonly unit: string;
    readonly value: readonly [number, number] | undefined;
    readonly onSave: (value: readonly [number, number]) => void;
};
/** A quantity that is not known exactly: lowest and highest, saved when both are numbers in order. */
export declare const RangeEdit: ({ label, unit, value, onSave }: Props) => import("react").JSX.Element;
export {};
