import { type Verification } from '@risikobilde/core';
/** How sure a fact is: where it was read, in words; what nobody has checked stands out. */
export declare const VerificationMark: ({ verification }: {
    readonly verification: Verification;
}) => import("react").JSX.Element;
