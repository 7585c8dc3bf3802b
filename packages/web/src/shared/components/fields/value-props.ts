import type { PlacedField } from '@risikobilde/core';

/** What every control of one value takes, made from the catalogue or by hand. */
export type ValueProps = {
  readonly placed: PlacedField;
  readonly held: unknown;
  readonly onSave: (value: unknown) => void;
  /** Takes the value away; given where the field may be empty. */
  readonly onClear?: () => void;
  /** The label is said to screen readers only, where the place says what it is. */
  readonly hideLabel?: boolean;
  /** What it is called, where the label of the field is not enough. */
  readonly label?: string | undefined;
  /** What cannot be chosen. */
  readonly except?: readonly string[];
  /** The object that it stands in: a day that something ends comes after the day it began. */
  readonly beside?: Readonly<Record<string, unknown>>;
  /** What a new item of a list begins with. */
  readonly begin?: unknown;
  /** Of a field of a record that is there: where a new item of it lies while it is written. */
  readonly keptAs?: string | undefined;
  /** Stores the object that it stands in, where one value moves another. */
  readonly onSaveWhole?: (whole: object) => void;
};
