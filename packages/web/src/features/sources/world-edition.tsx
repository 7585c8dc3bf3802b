import { Alert, Button } from '@digdir/designsystemet-react';
import type { WorldEditions } from '@risikobilde/api';
import { isPastVouching } from '@risikobilde/core';
import { formatDay } from '@risikobilde/words';
import { useMutation, useQuery } from '@tanstack/react-query';
import { StandingMoves } from '../../shared/components/standing-moves/standing-moves.js';
import { request } from '../../shared/data/api.js';
import { queryClient } from '../../shared/data/client.js';
import { useWorkbench } from '../../shared/data/context.js';
import { today } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';
import './world-edition.css';

type Next = NonNullable<WorldEditions['next']>;

const faults = [
  'unreachable',
  'redirect',
  'expired',
  'rollback',
  'mixed',
  'signature',
  'large',
  'notListed',
  'format',
  'clock',
  'content',
] as const;

/** The edition of the world that holds, whether its publisher vouches for it, and the one that could be taken: what it moves here first. */
export const WorldEdition = () => {
  const { t, language } = useWords();
  const { id, asOf, world } = useWorkbench();
  const looked = useQuery({
    queryKey: ['editions-of-world', id, asOf],
    queryFn: () => request('GET /api/world/editions', { query: { assessment: id, asOf } }),
  });
  const { data } = looked;
  if (data === undefined)
    return looked.error ? (
      <Alert data-color="warning" data-size="sm">
        {t('world.notLooked')}
      </Alert>
    ) : null;
  const { now, next, refused, hasFeed } = data;
  const fault = faults.find((one) => one === refused?.fault);
  const isPast = isPastVouching(world, today());
  const has = now && (
    <p className="subtle">
      {t(now.fetched === undefined ? 'world.hasShipped' : 'world.has', {
        number: now.number,
        day: formatDay(now.day, language),
        fetched: formatDay(now.fetched ?? now.day, language),
      })}{' '}
      {!hasFeed && t('world.noFeed')}
      {hasFeed && next === undefined && refused === undefined && t('world.newest')}
    </p>
  );
  if (next === undefined && refused === undefined && !isPast) return has ?? null;
  return (
    <section className="world-edition" aria-labelledby="world-edition">
      <h2 id="world-edition">{next ? t('world.toTake') : t('world.edition')}</h2>
      {has}
      {isPast && (
        <Alert data-color="warning" data-size="sm">
          {t('world.pastVouching', { fetched: formatDay(world.edition?.fetched ?? today(), language) })}
        </Alert>
      )}
      {fault && (
        <Alert data-color="danger" data-size="sm" role="alert">
          <strong>{t('world.refused')}</strong> {t(`world.fault.${fault}`)}
        </Alert>
      )}
      {next && <Offered next={next} mayTake={data.mayTake} />}
    </section>
  );
};

const Offered = ({ next, mayTake }: { readonly next: Next; readonly mayTake: boolean }) => {
  const { t, say, language } = useWords();
  const take = useMutation({
    mutationFn: () => request('POST /api/world/editions', { body: { hash: next.hash } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['world'] });
      await queryClient.invalidateQueries({ queryKey: ['editions-of-world'] });
    },
  });
  const { effects, others, packs, changes, of, left } = next;
  const day = formatDay(next.day, language);
  return (
    <div className="world-offered">
      <h3>{t('world.offered', { number: next.number, day })}</h3>
      <dl className="world-packs">
        {packs.map((pack) => (
          <div key={pack.id}>
            <dt>{say(pack.title)}</dt>
            <dd>{t('world.inPack', { added: pack.added, changed: pack.changed, removed: pack.removed })}</dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>{t('world.entries', { n: of })}</summary>
        <ul>
          {changes.map(({ id, type, name }) => (
            <li key={id}>
              {t(`world.change.${type}`)} {say(name)}
            </li>
          ))}
        </ul>
      </details>
      <h4>{t('world.movesHere')}</h4>
      {effects === undefined ? (
        <p>{t('world.notWorkedOut')}</p>
      ) : (
        <>
          <StandingMoves moves={effects.claims} />
          <p className="subtle">
            {t('world.asBefore', { n: effects.standing - effects.claims.length })}{' '}
            {t('world.tasks', { opened: effects.tasks.opened, closed: effects.tasks.closed })}
          </p>
        </>
      )}
      {others.length > 0 && (
        <>
          <h4>{t('world.movesElsewhere')}</h4>
          <ul>
            {others.map(({ id, title, claims }) => (
              <li key={id}>
                {say(title)}: {t('world.claims', { n: claims })}
              </li>
            ))}
          </ul>
        </>
      )}
      {left > 0 && <p className="subtle">{t('world.left', { n: left })}</p>}
      {mayTake ? (
        <Button data-size="sm" loading={take.isPending} onClick={() => take.mutate()}>
          {t('world.take', { number: next.number })}
        </Button>
      ) : (
        <p>{t('world.byWhoRunsIt')}</p>
      )}
      {take.error && (
        <Alert data-color="danger" data-size="sm" role="alert">
          {take.error.message}
        </Alert>
      )}
    </div>
  );
};
