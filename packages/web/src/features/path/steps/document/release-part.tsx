import type { EditionVisibility } from '@risikobilde/api';
import { Alert, Button, Textfield } from '@digdir/designsystemet-react';
import { finalRefusals } from '@risikobilde/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { ExceptedOfficers } from '../../../../shared/components/excepted-officers.js';
import { NewRecord } from '../../../../shared/components/fields/new-record.js';
import { WhyNotFinal } from '../../../../shared/components/why-not-final.js';
import { request } from '../../../../shared/data/api.js';
import { releasesQuery } from '../../../../shared/data/client.js';
import { useMay, useSnapshot, useWorkbench } from '../../../../shared/data/context.js';
import { useOwnSteps } from '../../../../shared/data/use-own-steps.js';
import { useCycle } from '../../../../shared/data/use-cycle.js';
import { keepCommon, today } from '../../../../shared/search-params.js';
import { VisibilityChoice } from '../../../../shared/components/visibility-choice.js';
import { useWords } from '../../../../shared/words.js';
import { usePath } from '../../use-path.js';

/** The way out: the document, and of a platform its first release, as soon as nothing stands in the way. */
export const ReleasePart = () => {
  const { t } = useWords();
  const { id, evaluation } = useWorkbench();
  const { head } = usePath();
  const isPlatform = head.subject.type === 'platform';
  return (
    <section className="path-part" aria-labelledby="path-release">
      <h2 id="path-release">{t('path.document.release')}</h2>
      {isPlatform ? (
        <Release isBlocked={finalRefusals(evaluation).some(({ reason }) => reason !== 'approvalMissing')} />
      ) : (
        <p>{t('path.document.service')}</p>
      )}
      <p className="path-links">
        <Link className="ds-link" to="/a/$id/kapitler" params={{ id }} search={keepCommon}>
          {t('path.document.read')}
        </Link>
        <Link className="ds-link" to="/a/$id/utgi" params={{ id }} search={keepCommon}>
          {t('path.document.toPublish')}
        </Link>
      </p>
    </section>
  );
};

const Release = ({ isBlocked }: { readonly isBlocked: boolean }) => {
  const { t } = useWords();
  const { id, of } = useWorkbench();
  const mayRelease = useMay('releaseAssessment');
  const mayApprove = useMay('approveAssessment');
  const isOwn = useOwnSteps()('approve');
  const { approval } = useCycle(false);
  const { revision, save } = useSnapshot();
  const client = useQueryClient();
  const { data: releases = [] } = useQuery(releasesQuery(id));
  const [version, setVersion] = useState('1.0');
  const [visibility, choose] = useState<EditionVisibility>();
  const { mutate, error, isPending } = useMutation({
    mutationFn: (readers: EditionVisibility) =>
      request('POST /api/assessments/:id/releases', {
        params: { id },
        body: { version: version.trim(), on: today(), baseRevision: revision, visibility: readers },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['releases'] }),
  });
  const last = releases.at(-1);
  if (last)
    return (
      <Alert data-color="success" role="status">
        {t('path.document.released', { version: last.version })}
      </Alert>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (save === 'saved' && !isPending && visibility !== undefined) mutate(visibility);
  };
  return (
    <>
      {isBlocked && (
        <>
          <h3>{t('path.document.blocked')}</h3>
          <WhyNotFinal />
        </>
      )}
      {!isBlocked && approval === undefined && (
        <>
          <p>{t('path.document.notApproved')}</p>
          {mayApprove && isOwn && <p>{t('cycle.own.approve')}</p>}
          {mayApprove && !isOwn && (
            <>
              <ExceptedOfficers />
              <NewRecord
                kind="decision"
                names={['by', 'why']}
                preset={{ type: 'approval', on: today() }}
                title={t('publish.panel.approval')}
                add={t('publish.panelAdd.approval')}
                stem="beslutning"
              />
            </>
          )}
        </>
      )}
      {mayRelease && !isBlocked && approval !== undefined && (
        <form className="path-row" onSubmit={submit}>
          <VisibilityChoice
            value={visibility}
            isPlatform={of('assessment')[0]?.subject.type === 'platform'}
            onChoose={choose}
          />
          <Textfield
            label={t('publish.version')}
            value={version}
            required
            onChange={(event) => setVersion(event.target.value)}
          />
          <Button type="submit" loading={isPending}>
            {t('path.document.releaseAct', { version })}
          </Button>
        </form>
      )}
      {error && (
        <Alert data-color="danger" role="alert">
          {t('path.document.notYet')}: {error.message}
        </Alert>
      )}
    </>
  );
};
