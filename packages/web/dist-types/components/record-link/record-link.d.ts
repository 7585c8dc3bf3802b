import type { ReactNode } from 'react';
type Props = {
    readonly record: string;
    readonly children: ReactNode;
};
/** Goes to the screen where a record is edited, with its id after `#`; plain text when there is no such record. */
export declare const RecordLink: ({ record, children }: Props) => import("react").JSX.Element;
export {};
