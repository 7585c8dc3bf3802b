import type { RecordOf } from '@risikobilde/core';
import { FieldEdit } from '../../shared/components/fields/fields.js';
import { today } from '../../shared/search-params.js';
import { nextVersion } from './next-version.js';

/** The versions and what changed in each: those there are, and a new one with the next number and the day of today. */
export const ChangeLogEdit = ({ assessment }: { readonly assessment: RecordOf<'assessment'> }) => (
  <FieldEdit
    of={assessment}
    name="changeLog"
    hideLabel
    begin={{ version: nextVersion(assessment.changeLog.map(({ version }) => version)), date: today() }}
  />
);
