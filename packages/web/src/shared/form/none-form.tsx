import { Button, Field, Label, Textarea } from '@digdir/designsystemet-react';
import { type FormEvent, useId, useState } from 'react';
import { useIsLocked } from '../components/provenance/record-frame.js';
import { useMay, useWorkbench } from '../data/context.js';
import { useWords } from '../words.js';

type Props = { readonly field: string; readonly record?: string | undefined };

/** Says that a field of the form does not apply, and why. Nothing is saved without a reason. */
export const NoneForm = ({ field, record }: Props) => {
  const { t } = useWords();
  const { of, edit } = useWorkbench();
  const mayEdit = useMay('editAssessment');
  const isLocked = useIsLocked();
  const id = useId();
  const [why, setWhy] = useState<string>();
  const [head] = of('assessment');
  if (!mayEdit || isLocked || head === undefined) return null;
  const main = head.mainLanguage ?? 'nb';
  if (why === undefined)
    return (
      <Button variant="tertiary" data-size="sm" onClick={() => setWhy('')}>
        {t('formView.none')}
      </Button>
    );
  const save = (event: FormEvent) => {
    event.preventDefault();
    const said = why.trim();
    if (said === '') return;
    const one = {
      field,
      ...(record !== undefined && { record }),
      why: { [main]: said },
    };
    edit([{ record: head.id, set: { none: [...(head.none ?? []), one] } }]);
  };
  return (
    <form onSubmit={save} className="form-none">
      <Field>
        <Label htmlFor={id}>{t('formView.noneWhy')}</Label>
        <Textarea
          id={id}
          lang={main}
          value={why}
          rows={2}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
      </Field>
      <Button type="submit" data-size="sm" disabled={why.trim() === ''}>
        {t('common.save')}
      </Button>
      <Button type="button" variant="tertiary" data-size="sm" onClick={() => setWhy(undefined)}>
        {t('common.cancel')}
      </Button>
    </form>
  );
};
