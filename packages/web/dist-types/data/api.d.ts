import type { Assessment, World } from '@risikobilde/core';
/** One change to one record: whole, or by field. `null` in `unset` terms does not exist: a field is set or left out. */
export type Change = {
    readonly record: string;
    readonly set?: Readonly<Record<string, unknown>>;
    readonly unset?: readonly string[];
    readonly add?: unknown;
    readonly remove?: true;
};
export type Conflict = {
    readonly record: string;
    readonly field: string;
    readonly base: unknown;
    readonly theirs: unknown;
    readonly yours: unknown;
};
export type Problem = {
    readonly title: string;
    readonly status: number;
    readonly detail?: string;
    readonly code?: string;
    readonly errors?: readonly {
        readonly path?: string;
        readonly message: string;
    }[];
    readonly revision?: number;
    readonly conflicts?: readonly Conflict[];
};
export type Loaded = {
    readonly assessment: Assessment;
    readonly revision: number;
    readonly hash: string;
    readonly permitted: readonly string[];
};
export type HistoryEvent = {
    readonly id: string;
    readonly revision: number;
    readonly who: string;
    readonly at: string;
    readonly why?: string;
    readonly hash: string;
    readonly changes: readonly unknown[];
};
export type Listed = {
    readonly id: string;
    readonly title: unknown;
    readonly revision: number;
    readonly updated: string;
};
/** The server answered with a problem (RFC 9457). */
export declare class ApiError extends Error {
    readonly problem: Problem;
    constructor(problem: Problem);
}
/** The server could not be reached. */
export declare class OfflineError extends Error {
}
export declare const request: <T>(path: string, init?: RequestInit) => Promise<T>;
export declare const api: {
    world: () => Promise<World>;
    list: () => Promise<readonly Listed[]>;
    create: (body: {
        readonly id: string;
        readonly title: string;
        readonly from: string;
    }) => Promise<{
        readonly id: string;
    }>;
    load: (id: string) => Promise<Loaded>;
    edit: (id: string, body: {
        readonly clientEditId: string;
        readonly baseRevision: number;
        readonly why?: string;
        readonly changes: readonly Change[];
    }) => Promise<{
        readonly revision: number;
    }>;
    events: (id: string, after?: number) => Promise<readonly HistoryEvent[]>;
};
