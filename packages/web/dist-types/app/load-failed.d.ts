import type { ErrorComponentProps } from '@tanstack/react-router';
/** The page when its data could not be had: what happened, and the way on. */
export declare const LoadFailed: ({ error, reset }: ErrorComponentProps) => import("react").JSX.Element;
