import type { ComponentProps } from 'react';
import { ViewFrame } from '../provenance/record-frame.js';
import { ChoiceEdit } from './choice-edit.js';

/** A choice of what is shown: nothing is saved by it, so it is there for those who may only read. */
export const ViewChoice = <V extends string>(props: ComponentProps<typeof ChoiceEdit<V>>) => (
  <ViewFrame>
    <ChoiceEdit {...props} />
  </ViewFrame>
);
