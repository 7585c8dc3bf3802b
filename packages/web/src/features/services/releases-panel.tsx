import { Alert, Button, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { finalRefusals } from '@risikobilde/core';
import { formatDay } from '@risikobilde/words';
import { useWords } from '../../shared/words.js';
import { today } from '../../shared/search-params.js';
import { DataTable } from '../../shared/components/data-table.js';
import { WhyNotFinal } from '../../shared/components/why-not-final.js';
import { DayEdit } from '../../shared/components/edit/day-edit.js';
import { Panel } from '../../shared/components/panel.js';
import { request } from '../../shared/data/api.js';
import { listQuery, releasesQuery } from '../../shared/data/client.js';
import { useSnapshot, useWorkbench } from '../../shared/data/context.js';
import { ReleaseFailed } from './release-failed.js';
import { IfPermitted } from '../../shared/components/if-permitted.js';

/** The releases of a platform, which services stand on each, and the form to make the next one. */
export const ReleasesPanel = () => {
  const { t } = useWords();
  const { id, language } = useWorkbench();
  const { data: releases = [] } = useQuery(releasesQuery(id));
  const { data: assessments = [] } = useQuery(listQuery);
  return (
    <Panel title={t('releases.releases')}>
      {releases.length === 0 ? (
        <p>{t('releases.noReleasesYet')}</p>
      ) : (
        <DataTable
          label={t('releases.releases')}
          columns={[
            t('releases.release'),
            t('common.date'),
            t('services.tabs.done'),
            t('services.offers.shared'),
            t('services.tabs.mine'),
            t('releases.columns.services'),
            t('releases.columns.hash'),
          ]}
          rows={releases.toReversed().map(({ hash, version, on, counts, isDraft }) => ({
            key: hash,
            cells: [
              isDraft ? t('releases.isDraft', { version }) : version,
              formatDay(on, language),
              counts.provided,
              counts.shared,
              counts.yours,
              assessments.filter(({ buildsOn }) => buildsOn === hash).length,
              <code key="hash" title={hash}>
                {hash.slice(0, 12)}
              </code>,
            ],
          }))}
        />
      )}
      <IfPermitted action="releaseAssessment">
        <MakeRelease last={releases.at(-1)?.version} />
      </IfPermitted>
    </Panel>
  );
};

const MakeRelease = ({ last }: { readonly last: string | undefined }) => {
  const { t } = useWords();
  const { id, evaluation } = useWorkbench();
  const canBeFinal = finalRefusals(evaluation).length === 0;
  const { revision, save } = useSnapshot();
  const client = useQueryClient();
  const [version, setVersion] = useState('');
  const [on, setOn] = useState(today());
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: (draft: boolean) =>
      request('POST /api/assessments/:id/releases', {
        params: { id },
        body: { version: version.trim(), on, baseRevision: revision, draft },
      }),
    onSuccess: async () => {
      setVersion('');
      await client.invalidateQueries({ queryKey: ['releases'] });
    },
  });
  const isSaved = save === 'saved';
  const make = (event: FormEvent) => {
    event.preventDefault();
    if (isSaved) mutate(!canBeFinal);
  };
  return (
    <form className="make-release" aria-label={t('releases.makeTitle')} onSubmit={make}>
      <h3>{t('releases.makeTitle')}</h3>
      <WhyNotFinal />
      <div className="row-of-fields">
        <Textfield
          data-size="sm"
          label={t('releases.version')}
          description={
            last === undefined ? t('releases.versionHelpFirst') : t('releases.versionHelp', { last })
          }
          value={version}
          required
          onChange={(event) => setVersion(event.target.value)}
        />
        <DayEdit label={t('common.date')} value={on} onSave={setOn} />
        <Button type="submit" data-size="sm" disabled={!isSaved || isPending}>
          {t(canBeFinal ? 'releases.make' : 'releases.makeDraft')}
        </Button>
      </div>
      <div role="status">
        {!isSaved && <p className="edit-note">{t('releases.unsaved')}</p>}
        {data && (
          <Alert data-color="success" data-size="sm">
            {t('releases.made', { version: data.version })}
          </Alert>
        )}
        <ReleaseFailed error={error} />
      </div>
    </form>
  );
};
