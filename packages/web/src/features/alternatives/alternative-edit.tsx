import { Button } from '@digdir/designsystemet-react';
import { TrashIcon } from '@navikt/aksel-icons';
import { LeaningList } from '../../shared/components/edit/leaning-list.js';
import { leaningOnAlternative } from '../../shared/components/edit/leaning-on.js';
import { itemOf } from '../../shared/components/fields/complete.js';
import { ValueEdit } from '../../shared/components/fields/value-edit.js';
import { useWorkbench } from '../../shared/data/context.js';
import { type Alternative, useRiskFrame } from '../../shared/risk/use-risk-frame.js';
import { useWords } from '../../shared/words.js';
import { withRole } from './with-role.js';

/** An alternative to be changed: its name, what it is, its role, its days; taken away when nothing refers to it. */
export const AlternativeEdit = ({ alternative }: { readonly alternative: Alternative }) => {
  const { t } = useWords();
  const { records, edit } = useWorkbench();
  const { head, alternatives } = useRiskFrame();
  const placed = itemOf('assessment', 'alternatives');
  if (!head || !placed) return null;
  const save = (next: readonly Alternative[]) => edit([{ record: head.id, set: { alternatives: next } }]);
  const change = (next: Alternative) =>
    save(
      withRole(
        alternatives.map((one) => (one.id === next.id ? next : one)),
        next.id,
        next.role,
      ),
    );
  const leaning = leaningOnAlternative(alternative.id, records);
  return (
    <div className="edit-group">
      <ValueEdit
        placed={placed}
        held={alternative}
        hideLabel
        // The catalogue gave what stands in an alternative.
        onSave={(next) => change(next as Alternative)}
      />
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
