import { Alert, Button } from '@digdir/designsystemet-react';
import type { RequestedChange } from '@risikobilde/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { pathSteps } from '@risikobilde/core';
import { IfPermittedAtAll } from '../../shared/components/if-permitted-at-all.js';
import { request } from '../../shared/data/api.js';
import { queryClient } from '../../shared/data/client.js';
import { forgetTyped, isTyped, typedPlace, useTypedAt } from '../../shared/data/typed.js';
import { isShortName, shortName } from '../../shared/short-name.js';
import { useStart } from '../../shared/use-start.js';
import { useWords } from '../../shared/words.js';
import { LineField } from './fields.js';
import { PathHelp } from './path-help.js';
import { ShippedExamples } from './shipped-examples.js';
import { ownersParty, type What, WhatFields } from './steps/what-fields.js';
import './path.css';

/** The first question, before there is an assessment: what is to be assessed. */
export const NewPage = () => {
  const { t } = useWords();
  const { language, search, assessments = [] } = useStart(t('switch.new'));
  return (
    <>
      <div className="path path-first">
        <main id="main" tabIndex={-1} className="path-main">
          <IfPermittedAtAll action="createAssessment">
            <NewForm taken={assessments.map(({ id }) => id)} language={language} />
            <ShippedExamples assessments={assessments} search={search} />
          </IfPermittedAtAll>
        </main>
        <PathHelp part="what" />
      </div>
    </>
  );
};

/** Where what is typed lies before there is an assessment that it could be of: of this writer, until one is made. */
const place = (): string => typedPlace('', 'what');

const nothing: What = { title: '', type: undefined, owners: '', isOwnersUnknown: false };

const NewForm = ({ taken, language }: { readonly taken: readonly string[]; readonly language: string }) => {
  const { t } = useWords();
  const navigate = useNavigate();
  const [isBroughtBack, setBroughtBack] = useState(() => isTyped(place()));
  const [what, setWhat] = useTypedAt(place(), 'what', nothing);
  const [ownId, setOwnId] = useTypedAt<string | undefined>(place(), 'id', undefined);
  const [isTried, setTried] = useState(false);
  const id = ownId ?? shortName(what.title);
  const idProblem = taken.includes(id)
    ? t('common.shortNameTaken')
    : isShortName(id)
      ? undefined
      : t('common.shortNameRequired');
  const { type } = what;
  const make = useMutation({
    mutationFn: async () => {
      const title = { nb: what.title.trim() };
      const made = await request('POST /api/assessments', {
        body: { id, title, from: 'empty', ...(type && { subject: type }) },
      });
      if (type === 'platform') await tellOwners(made.id, made.revision, what);
      return made;
    },
    onSuccess: async (made) => {
      forgetTyped(place());
      await queryClient.invalidateQueries({ queryKey: ['assessments'] });
      await navigate({
        to: '/ny/v/$id',
        params: { id: made.id },
        search: { steg: 'who', ...(language !== 'nb' && { sprak: language }) } as never,
      });
    },
  });
  const missing = [
    ...(what.title.trim() === '' ? [t('start.name')] : []),
    ...(type === undefined ? [t('path.what.type')] : []),
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing.length === 0 && idProblem === undefined && !make.isPending) make.mutate();
  };
  return (
    <form className="path-form" onSubmit={submit} noValidate>
      <p className="path-over">
        {t('path.stepOf', { n: 1, of: pathSteps.length, name: t('path.what.name') })}
      </p>
      <h1>{t('path.what.question')}</h1>
      <p className="path-lead">{t('path.what.lead')}</p>
      {isBroughtBack && (
        <Alert data-color="info" data-size="sm" role="status">
          {t('path.broughtBackFirst')}{' '}
          <Button
            variant="tertiary"
            data-size="sm"
            type="button"
            onClick={() => {
              setWhat(nothing);
              setOwnId(undefined);
              forgetTyped(place());
              setBroughtBack(false);
            }}
          >
            {t('path.discard')}
          </Button>
        </Alert>
      )}
      <div className="path-fields">
        <WhatFields what={what} onChange={setWhat} />
        <LineField
          label={t('common.shortName')}
          description={t('start.idHelp')}
          value={id}
          error={isTried && what.title.trim() !== '' ? idProblem : undefined}
          onChange={setOwnId}
        />
      </div>
      {isTried && missing.length > 0 && (
        <Alert data-color="warning" data-size="sm" role="alert">
          {t('path.missingFirst', { fields: { list: missing.map((one) => ({ und: one })) } })}
        </Alert>
      )}
      {make.error && (
        <Alert data-color="danger" role="alert">
          {t('start.failed')}: {make.error.message}
        </Alert>
      )}
      <div className="path-foot">
        <span />
        <Button type="submit" loading={make.isPending}>
          {t('path.next')}
        </Button>
      </div>
    </form>
  );
};

/** Who will build on a platform, or that it is not known yet, as the first edit. */
const tellOwners = async (id: string, revision: number, { owners, isOwnersUnknown }: What): Promise<void> => {
  const name = owners.trim();
  if (name === '' && !isOwnersUnknown) return;
  const changes: RequestedChange[] = isOwnersUnknown
    ? [{ record: id, set: { clarifications: [{ question: 'owners', answer: 'unknown' }] } }]
    : [
        { record: 'tjenesteeierne', add: ownersParty('tjenesteeierne', { nb: name }) },
        { record: id, set: { 'subject.owners': 'tjenesteeierne' } },
      ];
  await request('POST /api/assessments/:id/edits', {
    params: { id },
    body: { clientEditId: crypto.randomUUID(), baseRevision: revision, changes },
  });
};
