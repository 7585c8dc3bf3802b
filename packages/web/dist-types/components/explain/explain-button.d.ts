import type { ReactNode } from 'react';
type Props = {
    readonly id: string;
    readonly about: string;
    readonly children?: ReactNode;
};
/** Opens the chain of facts under a number, a level, a standing or a finding. `about` names it for a screen reader. */
export declare const ExplainButton: ({ id, about, children }: Props) => import("react").JSX.Element;
export {};
