import type { Of } from './group-changes.js';
type Props = {
    readonly of: Of;
    readonly about: readonly string[];
    readonly title: string;
    readonly onAnswered: () => void;
};
/** "Unchanged, because ..." closes the challenge at once; "changed" is kept too and leads on to what must be changed. */
export declare const AnswerForm: ({ of, about, title, onAnswered }: Props) => import("react").JSX.Element;
export {};
