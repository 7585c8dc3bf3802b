import { composedId, type LocalDate, withOwnSources } from '@risikobilde/core';
import { fallenId, suppose, supposedEffect } from '@risikobilde/core/argument';
import { formatNumber } from '@risikobilde/words';
import { useQueries, useQuery } from '@tanstack/react-query';
import { StandingTag } from '../../shared/components/standing-tag/standing-tag.js';
import { request } from '../../shared/data/api.js';
import { composeQuery, queryClient, releaseQuery } from '../../shared/data/client.js';
import { useWorkbench } from '../../shared/data/context.js';
import type { Draft } from '../../shared/suppose/suppose-search.js';
import { useWords } from '../../shared/words.js';
import { isDown } from './effect-rows.js';
import { Part } from './effect-view.js';
import { idOfFall } from './use-draft-words.js';

/** Services that are tried at a time; how many there are besides is said. */
const most = 20;

type Props = { readonly draft: Draft; readonly day: LocalDate };

/** What would follow in the services that build on the assessment, so far as this server holds them. */
export const ServicesPart = ({ draft, day }: Props) => {
  const { t } = useWords();
  const { id, world, text, language, platform } = useWorkbench();
  const asked = { platform: id, asOf: day, only: 'all', find: '', limit: most } as const;
  const list = useQuery({
    queryKey: ['suppose-services', id, day],
    queryFn: () => request('GET /api/services', { query: asked }),
    enabled: platform === undefined,
  });
  const services = list.data?.services ?? [];
  const falls = draft.falls.map(idOfFall).join(' ');
  const tried = useQueries({
    queries: services.map(({ service, release }) => ({
      queryKey: ['suppose-service', service, release, day, falls],
      queryFn: async () => {
        const [{ assessment: own }, frozen, { compose }] = await Promise.all([
          request('GET /api/assessments/:id', { params: { id: service } }),
          queryClient.ensureQueryData(releaseQuery(release)),
          queryClient.ensureQueryData(composeQuery),
        ]);
        const assessment = compose(own, frozen);
        const held = new Set(assessment.records.map((record) => record.id));
        const ids = draft.falls.map(({ how: _how, ...fall }) => fallenId(fall, (one) => composedId(id, one)));
        // What was written after the release that it stands on is nothing there.
        const known = ids.filter((one) => !one.startsWith(`${id}.`) || held.has(one));
        const here = { assessment, world: withOwnSources(assessment, world) };
        const supposition = suppose(here.assessment, here.world, day, known, {});
        if ('unknown' in supposition) return null;
        const { change } = supposedEffect(here, supposition, day);
        const head = own.records.find((record) => record.kind === 'assessment');
        const persons = head?.kind === 'assessment' ? head.exposure?.persons : undefined;
        return {
          fallen: change.claims.filter(({ before, after }) => isDown(after) && !isDown(before)).length,
          moved: change.claims.length + change.premises.length,
          touched: supposition.touches.length,
          persons,
        };
      },
      staleTime: 0,
    })),
  });
  if (platform !== undefined) return null;
  const people = ([low, high]: readonly [number, number]): string =>
    low === high
      ? formatNumber(high, language)
      : `${formatNumber(low, language)}–${formatNumber(high, language)}`;
  return (
    <Part title={t('suppose.services')} {...(list.data && { n: list.data.total })}>
      {list.isPending && <p role="status">{t('suppose.computing')}</p>}
      {list.isError && <p>{t('suppose.servicesFailed')}</p>}
      {list.data?.total === 0 && <p>{t('suppose.noServices')}</p>}
      {services.length > 0 && (
        <ul className="lined-list">
          {services.map((row, n) => {
            const answer = tried[n];
            return (
              <li key={row.service} className="suppose-service">
                <span>
                  {text(row.title)} <span className="subtle">{text(row.owner.name)}</span>
                </span>
                <span className="subtle">
                  {!answer?.data?.persons
                    ? answer?.isSuccess === true && t('suppose.personsUnknown')
                    : t('suppose.persons', { n: people(answer.data.persons) })}
                </span>
                <span>
                  {answer === undefined || answer.isPending ? (
                    t('suppose.computing')
                  ) : !answer.data ? (
                    t('suppose.serviceFailed')
                  ) : answer.data.fallen > 0 ? (
                    <>
                      <StandingTag standing="fallen" /> {t('suppose.serviceFalls', { n: answer.data.fallen })}
                    </>
                  ) : answer.data.moved > 0 ? (
                    t('suppose.serviceMoves', { n: answer.data.moved })
                  ) : answer.data.touched > 0 ? (
                    t('suppose.serviceTouched', { n: answer.data.touched })
                  ) : (
                    t('suppose.serviceSame')
                  )}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {list.data && list.data.total > services.length && (
        <p>{t('suppose.moreServices', { n: list.data.total - services.length })}</p>
      )}
      <p className="meta">{t('suppose.otherServers')}</p>
    </Part>
  );
};
