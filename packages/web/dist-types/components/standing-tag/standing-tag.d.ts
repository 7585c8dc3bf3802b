import type { Standing } from '@risikobilde/core';
/** How something stands: shape, word and colour, never colour alone. */
export declare const StandingTag: ({ standing }: {
    readonly standing: Standing;
}) => import("react").JSX.Element;
