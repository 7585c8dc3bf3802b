type User = {
    readonly id: string;
    readonly name: string;
};
export type Comment = {
    readonly id: string;
    readonly record: string;
    readonly field?: string;
    readonly quote?: string;
    readonly text: string;
    readonly by: User;
    readonly when: string;
    readonly replies: readonly {
        readonly id: string;
        readonly by: User;
        readonly when: string;
        readonly text: string;
    }[];
    readonly resolved?: {
        readonly by: User;
        readonly when: string;
    };
};
export declare const commentsQuery: (assessment: string) => {
    queryKey: string[];
    queryFn: () => Promise<readonly Comment[]>;
    refetchInterval: number;
    retry: boolean;
};
export declare const addComment: (assessment: string, comment: {
    readonly record: string;
    readonly quote?: string;
    readonly text: string;
}) => Promise<unknown>;
export declare const replyTo: (assessment: string, id: string, text: string) => Promise<unknown>;
export declare const setResolved: (assessment: string, id: string, resolved: boolean) => Promise<unknown>;
export {};
