import { Button } from '@digdir/designsystemet-react';
import { ArrowLeftIcon } from '@navikt/aksel-icons';
import { newestForm } from '@risikobilde/core/form';
import { useMay, useWorkbench } from '../../../shared/data/context.js';
import { FormPanel } from '../../../shared/form/form-panel.js';
import { useWords } from '../../../shared/words.js';
import type { StepProps } from '../step-form.js';
import { usePath } from '../use-path.js';

/** The form of the European Data Protection Board as the answers fill it. It is offered; once it is chosen, what it demands is checked. */
export const FormStep = ({ onBack }: StepProps) => {
  const { t } = useWords();
  return (
    <div className="path-whole-form">
      <h1>{t('path.form.question')}</h1>
      <p className="path-lead">{t('path.form.lead')}</p>
      <Choice />
      <h2>{t('form.contents')}</h2>
      <FormPanel />
      <div className="path-foot">
        <Button variant="tertiary" type="button" onClick={onBack}>
          <ArrowLeftIcon aria-hidden />
          {t('path.document.name')}
        </Button>
      </div>
    </div>
  );
};

const Choice = () => {
  const { t } = useWords();
  const { world } = useWorkbench();
  const { head, edit } = usePath();
  const mayEdit = useMay('editAssessment');
  const form = newestForm(world, 'edpb-dpia');
  if (form === undefined) return null;
  const forms = head.forms ?? [];
  const isChosen = forms.includes(form.id);
  const others = forms.filter((id) => id !== form.id);
  const choose = () =>
    edit([
      isChosen && others.length === 0
        ? { record: head.id, unset: ['forms'] }
        : { record: head.id, set: { forms: isChosen ? others : [...others, form.id] } },
    ]);
  return (
    <div className="path-choice">
      <p role="status">{t(isChosen ? 'path.form.chosen' : 'path.form.offered')}</p>
      {mayEdit && (
        <Button variant={isChosen ? 'tertiary' : 'secondary'} data-size="sm" type="button" onClick={choose}>
          {t(isChosen ? 'path.form.leave' : 'path.form.choose')}
        </Button>
      )}
    </div>
  );
};
