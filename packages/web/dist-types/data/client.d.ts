import { QueryClient } from '@tanstack/react-query';
import { AssessmentStore } from './store.js';
export declare const queryClient: QueryClient;
export declare const worldQuery: {
    queryKey: string[];
    queryFn: () => Promise<import("@risikobilde/core").World>;
    staleTime: number;
};
export declare const listQuery: {
    queryKey: string[];
    queryFn: () => Promise<readonly import("./api.js").Listed[]>;
};
export declare const storeQuery: (id: string) => {
    queryKey: string[];
    queryFn: () => Promise<AssessmentStore>;
    staleTime: number;
};
