import { Button, Field, Label, Textarea, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { type FormEvent, useState } from 'react';
import { useWorkbench } from '../../../shared/data/context.js';
import { today } from '../../../shared/search-params.js';
import { useWords } from '../../../shared/words.js';

/** Opens a period on the same assessment: nothing is copied, changed or judged by that. */
export const NewPeriod = () => {
  const { t } = useWords();
  const { of, edit } = useWorkbench();
  const [name, setName] = useState('');
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const [head] = of('assessment');
  if (head === undefined) return null;
  const periods = head.periods ?? [];
  const language = head.mainLanguage ?? 'nb';
  const wanted = name.trim();
  const isTaken = periods.some((one) => one.name === wanted);
  const wrongName =
    wanted === '' ? t('period.requiredName') : isTaken ? t('period.taken', { name: wanted }) : undefined;
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrongName !== undefined || why.trim() === '') return;
    const period = { name: wanted, opened: today(), why: { [language]: why.trim() } };
    edit(
      [{ record: head.id, set: { periods: [...periods, period] } }],
      t('period.whyOpen', { period: wanted, why: why.trim() }),
    );
    setName('');
    setWhy('');
    setTried(false);
  };
  return (
    <form className="tasks-answer" onSubmit={save} noValidate aria-label={t('period.new')}>
      <Textfield
        label={t('field.assessment.periods.name')}
        description={t('help.assessment.periods.name')}
        value={name}
        error={tried ? wrongName : undefined}
        onChange={({ target }) => setName(target.value)}
      />
      <Field>
        <Label>{t('field.assessment.periods.why')}</Label>
        <Textarea
          rows={2}
          lang={language}
          value={why}
          aria-invalid={tried && why.trim() === ''}
          onChange={({ target }) => setWhy(target.value)}
        />
        {tried && why.trim() === '' && <ValidationMessage>{t('period.requiredWhy')}</ValidationMessage>}
      </Field>
      <Button type="submit" data-size="sm">
        {t('period.open')}
      </Button>
    </form>
  );
};
