import { type Edit, type Selected } from './toolbar-edits.js';
type Props = {
    readonly apply: (tool: (selected: Selected) => Edit) => void;
};
/** What can be put into a chapter, by name: nobody needs to know how it is written. */
export declare const Toolbar: ({ apply }: Props) => import("react").JSX.Element;
export {};
