import { Alert } from '@digdir/designsystemet-react';
import type { MomentTold } from '@risikobilde/api';
import type { SealedEditEvent } from '@risikobilde/core';
import { comparisonSentences } from '@risikobilde/publish';
import { formatDay } from '@risikobilde/words';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ChangeList } from '../../shared/components/change-list/change-list.js';
import { FoldOut } from '../../shared/components/fold-out.js';
import { MeaningDiff } from '../../shared/components/meaning-diff/meaning-diff.js';
import { Panel } from '../../shared/components/panel.js';
import { releasesQuery } from '../../shared/data/client.js';
import { useSnapshot, useWorkbench } from '../../shared/data/context.js';
import { comparisonQuery } from '../../shared/data/history-queries.js';
import { Loading } from '../../shared/loading.js';
import { useRiskFrame } from '../../shared/risk/use-risk-frame.js';
import { today } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';
import { ComparisonTable } from './comparison-table.js';
import { isMoment } from './is-moment.js';
import { MomentChoice } from './moment-choice.js';
import { textChanges } from './text-changes.js';

const route = getRouteApi('/a/$id/historikk');

/** Any two moments held against each other; which they are stands in the address. Until somebody chooses: the last edition and now. */
export const ComparePanel = ({ events }: { readonly events: readonly SealedEditEvent[] }) => {
  const { t } = useWords();
  const { id } = useWorkbench();
  const { fra, til = 'now' } = route.useSearch();
  const navigate = useNavigate();
  const { data: releases, isPending } = useQuery(releasesQuery(id));
  const last = releases?.findLast(({ isDraft, isMadeHere }) => !isDraft && isMadeHere);
  const from = fra ?? (last ? `edition:${last.version}` : 'revision:1');
  const choose = (moments: { readonly fra?: string; readonly til?: string }) =>
    void navigate({
      to: '.',
      search: (before) => ({ ...before, fra: from, til, ...moments }),
      replace: true,
    });
  const wrong = [from, til].find((moment) => !isMoment(moment));
  const choice = { events, releases: releases ?? [] };
  return (
    <Panel title={t('history.compare')} anchor="sammenlign">
      <p className="prose">{t('compare.lead')}</p>
      <div className="row-of-fields moments">
        <MomentChoice
          {...choice}
          label={t('changeList.from')}
          value={from}
          onChoose={(moment) => choose({ fra: moment })}
        />
        <MomentChoice
          {...choice}
          label={t('changeList.to')}
          value={til}
          onChoose={(moment) => choose({ til: moment })}
        />
      </div>
      {wrong !== undefined ? (
        <Alert data-color="warning">{t('compare.notAMoment', { moment: wrong })}</Alert>
      ) : fra === undefined && isPending ? (
        <Loading />
      ) : (
        <Compared from={from} to={til} />
      )}
    </Panel>
  );
};

const Compared = ({ from, to }: { readonly from: string; readonly to: string }) => {
  const words = useWords();
  const { t } = words;
  const { id, language } = useWorkbench();
  const { revision } = useSnapshot();
  const { chosen } = useRiskFrame();
  const { data, error } = useQuery(comparisonQuery(id, revision, { from, to, asOf: today() }));
  const momentName = useMomentName();
  if (error) return <Alert data-color="danger">{t('compare.failed', { detail: error.message })}</Alert>;
  if (data === undefined) return <Loading />;
  const { comparison, isAsGivenOut } = data;
  const { records } = comparison;
  const isSame = Object.entries(comparison).every(([name, list]) => name === 'days' || isEmpty(list));
  const texts = textChanges(records, language);
  return (
    <div className="comparison" role="status" aria-label={t('compare.table')}>
      <h3>{t('compare.between', { from: momentName(data.from), to: momentName(data.to) })}</h3>
      {[data.from, data.to].map(
        ({ isFirst, on, moment }) =>
          isFirst && (
            <p key={moment} className="subtle">
              {t('compare.first', { date: on })}
            </p>
          ),
      )}
      {isAsGivenOut && <p className="subtle">{t('compare.asGivenOut')}</p>}
      {isSame ? (
        <p>{t(from === to ? 'compare.same' : 'compare.nothing')}</p>
      ) : (
        <>
          <ul className="comparison-sentences">
            {comparisonSentences(comparison, chosen?.id, words, language).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <ComparisonTable comparison={comparison} />
          <h3>{t('compare.texts')}</h3>
          {texts.length === 0 ? <p>{t('compare.noTexts')}</p> : <ChangeList changes={texts} />}
          {records.length > 0 && (
            <FoldOut summary={t('compare.records', { n: records.length })}>
              <MeaningDiff changes={records} />
            </FoldOut>
          )}
        </>
      )}
    </div>
  );
};

const isEmpty = (list: unknown): boolean => Array.isArray(list) && list.length === 0;

const useMomentName = () => {
  const { t } = useWords();
  const { language } = useWorkbench();
  return ({ moment, on: date, version, revision }: MomentTold): string => {
    if (version !== undefined) return t('compare.on.edition', { version, date });
    if (moment === 'now') return t('compare.on.now', { date });
    return moment.startsWith('revision:') && revision !== undefined
      ? t('compare.on.revision', { n: revision, date })
      : formatDay(date, language);
  };
};
