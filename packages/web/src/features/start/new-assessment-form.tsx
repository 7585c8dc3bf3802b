import { Alert, Button, Fieldset, Radio, Textfield } from '@digdir/designsystemet-react';
import type { CreateRequest } from '@risikobilde/api';
import { type Language, textIn } from '@risikobilde/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Panel } from '../../shared/components/panel.js';
import { useWords } from '../../shared/words.js';
import { queryClient } from '../../shared/data/client.js';
import { isShortName, shortName } from '../../shared/short-name.js';
import { request } from '../../shared/data/api.js';

type Props = { readonly language: Language; readonly taken: readonly string[] };

const blank = 'empty';

/** A name and a starting point: that is all it takes; the short name is suggested from the name. */
export const NewAssessmentForm = ({ language, taken }: Props) => {
  const { t } = useWords();
  const navigate = useNavigate();
  const { data } = useQuery({
    queryKey: ['templates'],
    queryFn: () => request('GET /api/templates'),
  });
  // The blank one first: it is what most want.
  const templates = (data?.templates ?? []).toSorted(
    (a, b) => Number(b.id === blank) - Number(a.id === blank),
  );
  const [title, setTitle] = useState('');
  const [ownId, setOwnId] = useState<string>();
  const [chosen, choose] = useState<string>();
  const [tried, setTried] = useState(false);
  const from = chosen ?? blank;
  const id = ownId ?? shortName(title);
  const idProblem = taken.includes(id)
    ? t('common.shortNameTaken')
    : isShortName(id)
      ? undefined
      : t('common.shortNameRequired');
  const create = useMutation({
    mutationFn: (body: CreateRequest) => request('POST /api/assessments', { body }),
    onSuccess: async (created) => {
      await queryClient.invalidateQueries({ queryKey: ['assessments'] });
      await navigate({
        to: '/a/$id',
        params: { id: created.id },
        search: language === 'nb' ? {} : { sprak: language },
      });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (title.trim() === '' || idProblem !== undefined) return;
    create.mutate({ id, title: { nb: title.trim() }, from });
  };
  return (
    <Panel title={t('start.make')} anchor="ny">
      <form className="start-form" onSubmit={submit} noValidate>
        <Textfield
          label={t('start.name')}
          description={t('start.nameHelp')}
          lang="nb"
          value={title}
          error={tried && title.trim() === '' ? t('start.nameRequired') : undefined}
          onChange={(event) => setTitle(event.target.value)}
        />
        <Textfield
          label={t('common.shortName')}
          description={t('start.idHelp')}
          value={id}
          error={tried ? idProblem : undefined}
          onChange={(event) => setOwnId(event.target.value)}
        />
        <Fieldset>
          <Fieldset.Legend>{t('start.from')}</Fieldset.Legend>
          {templates.map((template) => (
            <Radio
              key={template.id}
              name="from"
              value={template.id}
              label={
                template.id === blank
                  ? textIn(template.title, language)
                  : t('start.copyOf', { title: textIn(template.title, language) })
              }
              description={
                template.description ? textIn(template.description, language) : t('start.template')
              }
              checked={from === template.id}
              onChange={() => choose(template.id)}
            />
          ))}
        </Fieldset>
        {create.error && (
          <Alert data-color="danger">
            {t('start.failed')}: {create.error.message}
          </Alert>
        )}
        <Button type="submit" loading={create.isPending}>
          {create.isPending ? t('start.creating') : t('start.create')}
        </Button>
      </form>
    </Panel>
  );
};
