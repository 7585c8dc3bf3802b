import { Alert, Button, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReleaseSummary } from '@risikobilde/api';
import { formatDay } from '@risikobilde/words';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { DataTable } from '../../shared/components/data-table.js';
import { handOver } from '../../shared/components/download-button.js';
import { DayEdit } from '../../shared/components/edit/day-edit.js';
import { FoldOut } from '../../shared/components/fold-out.js';
import { IfPermitted } from '../../shared/components/if-permitted.js';
import { request } from '../../shared/data/api.js';
import { listQuery, releaseQuery } from '../../shared/data/client.js';
import { useSnapshot, useWorkbench } from '../../shared/data/context.js';
import { offersAnything } from '../../shared/data/offers-anything.js';
import { keepCommon, today } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';
import { ReleaseFailed } from './release-failed.js';
import '../../shared/components/record-table/record-table.css';
import '../../shared/components/screen.css';

type Props = { readonly releases: readonly ReleaseSummary[]; readonly isPlatform: boolean };

/** Every edition that was given out or came in, the newest first: where it is read, and of a platform how many stand on it. */
export const ReleasesPanel = ({ releases, isPlatform }: Props) => {
  const { t } = useWords();
  const { language } = useWorkbench();
  const { data: assessments = [] } = useQuery(listQuery);
  const onPlatform = isPlatform || releases.some(offersAnything);
  return (
    <>
      {releases.length > 0 && (
        <DataTable
          label={t('releases.releases')}
          columns={[
            t('releases.release'),
            t('common.date'),
            t('releases.columns.read'),
            t('visibility.label'),
            ...(onPlatform ? [t('releases.columns.services')] : []),
            t('releases.columns.hash'),
            t('releases.columns.file'),
            t('releases.columns.compare'),
          ]}
          rows={releases.toReversed().map((release) => ({
            key: release.hash,
            cells: [
              release.isDraft ? t('releases.isDraft', { version: release.version }) : release.version,
              formatDay(release.on, language),
              <ReadAt key="read" release={release} />,
              release.visibility ? t(`visibility.name.${release.visibility}`) : '',
              ...(onPlatform ? [assessments.filter(({ buildsOn }) => buildsOn === release.hash).length] : []),
              <code key="hash" title={release.hash}>
                {release.hash.slice(0, 12)}
              </code>,
              <TakeAlong key="file" release={release} />,
              <CompareWithNow key="compare" release={release} />,
            ],
          }))}
        />
      )}
      {onPlatform && (
        <IfPermitted action="releaseAssessment">
          <FoldOut className="make-release" summary={t('releases.makeTitle')} isMeant={isPlatform}>
            <MakeDraft last={releases.at(-1)?.version} />
          </FoldOut>
        </IfPermitted>
      )}
    </>
  );
};

const ReadAt = ({ release: { address, version, isDraft, making } }: { readonly release: ReleaseSummary }) => {
  const { t } = useWords();
  if (making) return <>{t(making.failed ? 'releases.notMade' : 'releases.making')}</>;
  if (address === undefined) return <>{t(isDraft ? 'releases.notOut' : 'releases.fromElsewhere')}</>;
  return (
    <a className="ds-link" href={address} target="_blank" rel="noreferrer">
      {t('releases.open', { version })}
    </a>
  );
};

/** What is otherwise now than in an edition that was made here. */
const CompareWithNow = ({ release: { version, isMadeHere } }: { readonly release: ReleaseSummary }) => {
  const { t } = useWords();
  const { id } = useWorkbench();
  if (!isMadeHere) return null;
  return (
    <Link
      className="ds-link"
      to="/a/$id/historikk"
      params={{ id }}
      search={(now) => ({ ...keepCommon(now), fra: `edition:${version}` })}
      aria-label={t('compare.linkOf', { version })}
    >
      {t('compare.link')}
    </Link>
  );
};

/** The release as the file that a service elsewhere takes in. */
const TakeAlong = ({ release: { hash, assessment, version } }: { readonly release: ReleaseSummary }) => {
  const { t } = useWords();
  const client = useQueryClient();
  const { mutate, isError } = useMutation({
    mutationFn: () => client.fetchQuery(releaseQuery(hash)),
    onSuccess: (release) =>
      handOver(`${assessment}-${version}.json`, 'application/json', `${JSON.stringify(release, null, 2)}\n`),
  });
  return (
    <>
      <button type="button" className="quiet-button" onClick={() => mutate()}>
        {t('releases.download')}
        <span className="visually-hidden"> {version}</span>
      </button>
      {isError && <span role="alert">{t('releases.notFetched')}</span>}
    </>
  );
};

/** A draft that services may look at before the edition is given out. */
const MakeDraft = ({ last }: { readonly last: string | undefined }) => {
  const { t } = useWords();
  const { id } = useWorkbench();
  const { revision, save } = useSnapshot();
  const client = useQueryClient();
  const [version, setVersion] = useState('');
  const [on, setOn] = useState(today());
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () =>
      request('POST /api/assessments/:id/releases', {
        params: { id },
        body: { version: version.trim(), on, baseRevision: revision, draft: true },
      }),
    onSuccess: async () => {
      setVersion('');
      await client.invalidateQueries({ queryKey: ['releases'] });
    },
  });
  const isSaved = save === 'saved';
  const make = (event: FormEvent) => {
    event.preventDefault();
    if (isSaved && !isPending) mutate();
  };
  return (
    <form aria-label={t('releases.makeTitle')} onSubmit={make}>
      <p className="prose">{t('releases.draftLead')}</p>
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
        <Button type="submit" data-size="sm" loading={isPending}>
          {t('releases.makeDraft')}
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
