import { type Language } from '@risikobilde/core';
type Props = {
    readonly language: Language;
    readonly taken: readonly string[];
};
/** A name and a starting point: that is all it takes; the short name is suggested from the name. */
export declare const NewAssessmentForm: ({ language, taken }: Props) => import("react").JSX.Element;
export {};
