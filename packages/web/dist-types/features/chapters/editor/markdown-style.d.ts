import { HighlightStyle } from '@codemirror/language';
/** The source looks a little as it will read; what only the machine needs is paler. */
export declare const markdownStyle: HighlightStyle;
