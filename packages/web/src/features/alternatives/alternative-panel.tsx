import { Button } from '@digdir/designsystemet-react';
import { PanelDialog } from '../../shared/components/edit-panel/panel-dialog.js';
import { RecordFrame } from '../../shared/components/provenance/record-frame.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { type Alternative, useRiskFrame } from '../../shared/risk/use-risk-frame.js';
import { useWords } from '../../shared/words.js';
import { AlternativeEdit } from './alternative-edit.js';

/** What stands after `#` in the address while an alternative is open. It is a part of the assessment and has no address of its own. */
export const hashOfAlternative = (id: string): string => `alternativ-${id}`;

type Props = { readonly alternative: Alternative; readonly onClose: () => void };

/** An alternative: its names, its role, its days. */
export const AlternativePanel = ({ alternative, onClose }: Props) => {
  const { t } = useWords();
  const words = useFieldWords();
  const { text } = useWorkbench();
  const { head } = useRiskFrame();
  if (!head) return null;
  return (
    <PanelDialog
      label={text(alternative.name)}
      kind={words.value('assessment.alternatives.role', alternative.role)}
      onClose={onClose}
      foot={
        <Button data-size="sm" onClick={onClose}>
          {t('common.done')}
        </Button>
      }
    >
      <RecordFrame id={head.id}>
        <AlternativeEdit alternative={alternative} />
      </RecordFrame>
    </PanelDialog>
  );
};
