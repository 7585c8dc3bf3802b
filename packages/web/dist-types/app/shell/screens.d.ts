import type { ComponentType } from 'react';
type Key = 'overview' | 'timeline' | 'chapters' | 'activities' | 'suppliers' | 'risk' | 'measures' | 'alternatives' | 'rights' | 'tasks' | 'publish' | 'history';
type Path = '/a/$id' | '/a/$id/tidslinje' | '/a/$id/kapitler' | '/a/$id/behandlinger' | '/a/$id/leverandorer' | '/a/$id/risiko' | '/a/$id/tiltak' | '/a/$id/alternativer' | '/a/$id/rettigheter' | '/a/$id/oppgaver' | '/a/$id/utgi' | '/a/$id/historikk';
type Screen = {
    readonly key: Key;
    readonly to: Path;
    readonly Icon: ComponentType<{
        readonly 'aria-hidden'?: boolean;
        readonly fontSize?: string;
    }>;
};
/** The screens in the order of the menu. */
export declare const screens: readonly Screen[];
export {};
