import { Alert, Button, Field, Fieldset, Label, Radio, Select, Textarea } from '@digdir/designsystemet-react';
import type { Notices } from '@risikobilde/api';
import { languageInfo } from '@risikobilde/words';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { request } from '../../shared/data/api.js';
import { queryClient } from '../../shared/data/client.js';
import { useWords } from '../../shared/words.js';

type Choice = Pick<Notices, 'choice' | 'language' | 'answersFor'>;

const choices = ['daily', 'atOnce', 'none'] as const;
const languages = ['nb', 'nn', 'en'] as const;

/** How one wants to be told: when, in which language, and for which names besides one's own. */
export const ChoiceForm = (given: Choice) => {
  const { t } = useWords();
  const [choice, setChoice] = useState(given.choice);
  const [language, setLanguage] = useState(given.language);
  const [names, setNames] = useState(given.answersFor.join('\n'));
  const id = useId();
  const save = useMutation({
    mutationFn: (body: Choice) => request('POST /api/notices/choice', { body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['notices'] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const answersFor = [...new Set(names.split('\n').map((name) => name.trim()))].filter(Boolean);
    if (!save.isPending) save.mutate({ choice, language, answersFor });
  };
  return (
    <form className="notices-form" onSubmit={submit}>
      <Fieldset data-size="sm">
        <Fieldset.Legend>{t('notices.when')}</Fieldset.Legend>
        {choices.map((one) => (
          <Radio
            key={one}
            name={id}
            value={one}
            label={t(`notices.choice.${one}`)}
            checked={choice === one}
            onChange={() => setChoice(one)}
          />
        ))}
      </Fieldset>
      <Field data-size="sm">
        <Label>{t('notices.language')}</Label>
        <Select
          value={language}
          // The options are the three.
          onChange={({ target }) => setLanguage(target.value as Choice['language'])}
        >
          {languages.map((one) => (
            <Select.Option key={one} value={one}>
              {languageInfo[one].name}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Field data-size="sm">
        <Label>{t('notices.answersFor')}</Label>
        <Field.Description>{t('notices.answersForHelp')}</Field.Description>
        <Textarea rows={3} value={names} onChange={({ target }) => setNames(target.value)} />
      </Field>
      <Button type="submit" data-size="sm" loading={save.isPending}>
        {t('conflict.save')}
      </Button>
      <div role="status">
        {save.isSuccess && (
          <Alert data-color="success" data-size="sm">
            {t('notices.saved')}
          </Alert>
        )}
        {save.error && (
          <Alert data-color="danger" data-size="sm">
            {save.error.message}
          </Alert>
        )}
      </div>
    </form>
  );
};
