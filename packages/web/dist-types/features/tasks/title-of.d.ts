import type { Text, World } from '@risikobilde/core';
import type { ChangeGroup } from './group-changes.js';
type Group = Pick<ChangeGroup, 'of' | 'label'>;
/** What a change is called: an edition by its own title, an event with the source it befell. */
export declare const titleOf: ({ of, label }: Group, world: World) => Text;
export {};
