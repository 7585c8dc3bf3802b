type Props = {
    readonly text: string;
    readonly marks: readonly (readonly [number, number])[];
};
/** An excerpt with what was found in it marked. */
export declare const HitText: ({ text, marks }: Props) => import("react").JSX.Element;
export {};
