import { Button } from '@digdir/designsystemet-react';
import { TrashIcon } from '@navikt/aksel-icons';
import { capital } from '../../shared/capital.js';
import { useWords } from '../../shared/words.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { PeriodEdit } from '../../shared/components/edit/period-edit.js';
import { LeaningList } from '../../shared/components/edit/leaning-list.js';
import { leaningOnAlternative } from '../../shared/components/edit/leaning-on.js';
import { TextEdit } from '../../shared/components/edit/text-edit.js';
import { useWorkbench } from '../../shared/data/context.js';
import { type Alternative, useRiskFrame } from '../../shared/risk/use-risk-frame.js';
import { withRole } from './with-role.js';

const roles = ['baseline', 'chosen', 'other'] as const;

/** An alternative to be changed: its name, what it is, its role, its days; taken away when nothing refers to it. */
export const AlternativeEdit = ({ alternative }: { readonly alternative: Alternative }) => {
  const { t } = useWords();
  const { records, world, edit, text } = useWorkbench();
  const { head, alternatives } = useRiskFrame();
  if (!head) return null;
  const save = (next: readonly Alternative[]) => edit([{ record: head.id, set: { alternatives: next } }]);
  const change = (next: Alternative) =>
    save(alternatives.map((one) => (one.id === alternative.id ? next : one)));
  const { description: _description, ...withoutDescription } = alternative;
  const { untilSource: _untilSource, ...withoutSource } = alternative;
  const sources = world.entries
    .flatMap((entry) => (entry.kind === 'source' ? [{ value: entry.id, label: text(entry.short) }] : []))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'nb'));
  const leaning = leaningOnAlternative(alternative.id, records);
  return (
    <div className="edit-group">
      <TextEdit
        label={t('field.assessment.alternatives.name')}
        showLabel
        value={alternative.name}
        onSave={(name) => change({ ...alternative, name })}
      />
      <TextEdit
        label={t('alternativeForm.description')}
        showLabel
        multiline
        value={alternative.description}
        onSave={(description) => change({ ...alternative, description })}
        onClear={() => change(withoutDescription)}
      />
      <ChoiceEdit
        label={t('field.assessment.alternatives.role')}
        value={alternative.role}
        options={roles.map((value) => ({
          value,
          label: capital(t(`value.assessment.alternatives.role.${value}`)),
        }))}
        onSave={(role) => save(withRole(alternatives, alternative.id, role))}
      />
      <div className="row-of-fields">
        <PeriodEdit
          labels={{ from: t('field.assessment.alternatives.from'), until: t('alternativeForm.until') }}
          value={alternative}
          onSave={change}
        />
      </div>
      {(alternative.until !== undefined || alternative.untilSource !== undefined) && (
        <ChoiceEdit
          label={t('field.assessment.alternatives.untilSource')}
          value={alternative.untilSource}
          options={sources}
          onSave={(untilSource) => change({ ...alternative, untilSource })}
          onClear={() => change(withoutSource)}
        />
      )}
      {leaning.length > 0 ? (
        <LeaningList leaning={leaning} />
      ) : alternatives.length === 1 ? (
        <p className="edit-note">{t('alternativeForm.last')}</p>
      ) : (
        <Button
          variant="tertiary"
          data-size="sm"
          data-color="danger"
          onClick={() => save(alternatives.filter(({ id }) => id !== alternative.id))}
        >
          <TrashIcon aria-hidden />
          {t('alternativeForm.remove')}
        </Button>
      )}
    </div>
  );
};
