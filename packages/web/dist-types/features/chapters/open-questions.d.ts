import type { RecordOf } from '@risikobilde/core';
/** What is not settled in a chapter; it is published with it until somebody settles it. */
export declare const OpenQuestions: ({ section }: {
    readonly section: RecordOf<"section">;
}) => import("react").JSX.Element;
