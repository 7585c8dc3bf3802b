import { Alert, Button, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTexts } from '../../shared/language.js';
import { today } from '../../shared/search-params.js';
import { DataTable } from '../../shared/components/data-table.js';
import { DayEdit } from '../../shared/components/edit/day-edit.js';
import { formatDate } from '../../shared/components/format.js';
import { Panel } from '../../shared/components/panel.js';
import { api } from '../../shared/data/api.js';
import { listQuery, releasesQuery } from '../../shared/data/client.js';
import { useSnapshot, useWorkbench } from '../../shared/data/context.js';
import { refusalKey } from './refusal-key.js';
import { releaseTexts } from './release-texts.js';

/** The releases of a platform, which services stand on each, and the form to make the next one. */
export const ReleasesPanel = () => {
  const t = useTexts(releaseTexts);
  const { id, language } = useWorkbench();
  const { data: releases = [] } = useQuery(releasesQuery(id));
  const { data: assessments = [] } = useQuery(listQuery);
  return (
    <Panel title={t('releases')}>
      <p className="prose">{t('releasesLead')}</p>
      {releases.length === 0 ? (
        <p>{t('noReleasesYet')}</p>
      ) : (
        <DataTable
          label={t('releases')}
          columns={[
            t('columns.version'),
            t('columns.on'),
            t('columns.provided'),
            t('columns.shared'),
            t('columns.yours'),
            t('columns.services'),
            t('columns.hash'),
          ]}
          rows={releases.toReversed().map(({ hash, version, on, counts }) => ({
            key: hash,
            cells: [
              version,
              formatDate(on, language),
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
      <MakeRelease last={releases.at(-1)?.version} />
    </Panel>
  );
};

const MakeRelease = ({ last }: { readonly last: string | undefined }) => {
  const t = useTexts(releaseTexts);
  const { id } = useWorkbench();
  const { revision, save } = useSnapshot();
  const client = useQueryClient();
  const [version, setVersion] = useState('');
  const [on, setOn] = useState(today());
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => api.makeRelease(id, { version: version.trim(), on, baseRevision: revision }),
    onSuccess: async () => {
      setVersion('');
      await client.invalidateQueries({ queryKey: ['releases'] });
    },
  });
  const isSaved = save === 'saved';
  const refusal = refusalKey(error);
  const make = (event: FormEvent) => {
    event.preventDefault();
    if (isSaved) mutate();
  };
  return (
    <form className="make-release" aria-label={t('makeTitle')} onSubmit={make}>
      <h3>{t('makeTitle')}</h3>
      <div className="row-of-fields">
        <Textfield
          data-size="sm"
          label={t('version')}
          description={last === undefined ? t('versionHelpFirst') : t('versionHelp', { last })}
          value={version}
          required
          onChange={(event) => setVersion(event.target.value)}
        />
        <DayEdit label={t('on')} value={on} onSave={setOn} />
        <Button type="submit" data-size="sm" disabled={!isSaved || isPending}>
          {t('make')}
        </Button>
      </div>
      <div role="status">
        {!isSaved && <p className="edit-note">{t('unsaved')}</p>}
        {data && (
          <Alert data-color="success" data-size="sm">
            {t('made', { version: data.version })}
          </Alert>
        )}
        {error && (
          <Alert data-color="danger" data-size="sm">
            {refusal ? t(`refusals.${refusal}`) : t('failed', { detail: error.message })}
          </Alert>
        )}
      </div>
    </form>
  );
};
