import type { Dangling } from '../dangling.js';
type Props = {
    readonly value: string;
    readonly lang: string;
    readonly dangling: readonly Dangling[];
    readonly onChange: (text: string) => void;
};
/** The source of a chapter, kept as it is typed, with tools for those who do not know Markdown. */
export declare const MarkdownEditor: ({ value, lang, dangling, onChange }: Props) => import("react").JSX.Element;
export {};
