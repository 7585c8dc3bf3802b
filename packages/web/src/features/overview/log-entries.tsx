import type { RecordOf } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { DayEdit } from '../../shared/components/edit/day-edit.js';
import { LineEdit } from '../../shared/components/edit/line-edit.js';
import { ListEdit } from '../../shared/components/edit/list-edit.js';
import { TextEdit } from '../../shared/components/edit/text-edit.js';
import { useRecordEdit } from '../../shared/components/edit/use-record-edit.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';

type Props = { readonly assessment: RecordOf<'assessment'> };

/** The versions that are written down, each to be changed in place. */
export const LogEntries = ({ assessment }: Props) => {
  const { t } = useWords();
  const words = useFieldWords();
  const { set } = useRecordEdit<'assessment'>(assessment);
  return (
    <ListEdit
      items={assessment.changeLog}
      nameOf={({ version }) => t('about.entry', { version })}
      onSave={(log) => set('changeLog', log)}
      render={(entry, change) => (
        <div className="edit-group">
          <LineEdit
            label={t('about.version')}
            short
            value={entry.version}
            wrong={t('about.needsVersion')}
            onSave={(version) => change({ ...entry, version })}
          />
          <div className="row-of-fields">
            <DayEdit
              label={t('field.assessment.changeLog.date')}
              value={entry.date}
              onSave={(date) => change({ ...entry, date })}
            />
            <ChoiceEdit
              label={t('about.precision')}
              value={entry.precision}
              options={words.choices('assessment.changeLog.precision', ['day', 'month'] as const)}
              onSave={(precision) => change({ ...entry, precision })}
            />
          </div>
          <TextEdit
            label={t('about.changes')}
            multiline
            value={entry.changes}
            onSave={(changes) => change({ ...entry, changes })}
          />
        </div>
      )}
    />
  );
};
