import { type AssessmentRecord, type Evaluation, type Kind, type Language, type LocalDate, type RecordOf, type Text, type World } from '@risikobilde/core';
import { type ReactNode } from 'react';
import type { Change } from './api.js';
import type { AssessmentStore, Snapshot } from './store.js';
/** What every screen works on: the records as they are now, what follows from them on the day, and how to change them. */
export type Workbench = {
    readonly id: string;
    readonly records: readonly AssessmentRecord[];
    readonly world: World;
    readonly asOf: LocalDate;
    readonly language: Language;
    readonly evaluation: Evaluation;
    readonly snapshot: Snapshot;
    readonly store: AssessmentStore;
    /** Records of one kind that are part of the assessment on the day, in the order of the file. */
    readonly of: <K extends Kind>(kind: K) => readonly RecordOf<K>[];
    readonly record: (id: string) => AssessmentRecord | undefined;
    readonly text: (text: Text) => string;
    readonly edit: (changes: readonly Change[], why?: string) => void;
};
export declare const useWorkbench: () => Workbench;
type Props = {
    readonly store: AssessmentStore;
    readonly world: World;
    readonly asOf: LocalDate;
    readonly language: Language;
    readonly children: ReactNode;
};
export declare const WorkbenchProvider: ({ store, world, asOf, language, children }: Props) => import("react").JSX.Element;
export {};
