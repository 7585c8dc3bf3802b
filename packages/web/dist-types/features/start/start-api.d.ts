import type { Text } from '@risikobilde/core';
export type Summary = {
    readonly id: string;
    readonly title: Text;
    readonly changed: string;
};
export type Template = {
    readonly id: string;
    readonly title: Text;
    readonly description?: Text;
};
export declare const summariesQuery: {
    queryKey: string[];
    queryFn: () => Promise<{
        readonly assessments: readonly Summary[];
    }>;
};
export declare const templatesQuery: {
    queryKey: string[];
    queryFn: () => Promise<{
        readonly templates: readonly Template[];
    }>;
};
export declare const createAssessment: (body: {
    readonly id: string;
    readonly title: Text;
    readonly from: string;
}) => Promise<{
    readonly id: string;
}>;
