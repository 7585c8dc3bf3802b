import type { RecordOf } from '@risikobilde/core';
import { useState } from 'react';
import { FieldEdit } from '../../shared/components/fields/fields.js';
import { useWorkbench } from '../../shared/data/context.js';
import { keepTyped, typedPlace } from '../../shared/data/typed.js';
import { today } from '../../shared/search-params.js';
import { ChangeLogDraft } from './change-log-draft.js';
import { nextVersion } from './next-version.js';

/**
 * The versions and what changed in each: those there are, and a new one with the next number and the day of today. What is drafted from
 * the changes is laid where one writes, and stored when the person adds it.
 */
export const ChangeLogEdit = ({ assessment }: { readonly assessment: RecordOf<'assessment'> }) => {
  const { id } = useWorkbench();
  const [drafted, setDrafted] = useState(0);
  const begin = {
    version: nextVersion(assessment.changeLog.map(({ version }) => version)),
    date: today(),
  };
  const write = (draft: string) => {
    keepTyped(typedPlace(id, `${assessment.id}.changeLog`), 'item', {
      ...begin,
      changes: { [assessment.mainLanguage ?? 'nb']: draft },
    });
    setDrafted((before) => before + 1);
  };
  return (
    <>
      <ChangeLogDraft onUse={write} />
      <FieldEdit key={drafted} of={assessment} name="changeLog" hideLabel begin={begin} />
    </>
  );
};
