import { type Evaluation } from '@risikobilde/core';
/** Every claim as it stands on the day; what stands otherwise than on the day it is compared with is marked. */
export declare const ClaimsOnDay: ({ evaluation }: {
    readonly evaluation: Evaluation;
}) => import("react").JSX.Element;
