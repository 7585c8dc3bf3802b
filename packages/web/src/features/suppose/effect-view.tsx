import type { SupposedEffect } from '@risikobilde/core/argument';
import { formatShortDay } from '@risikobilde/words';
import type { ReactNode } from 'react';
import { LinkList } from '../../shared/components/record-link/link-list.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { StandingMoves } from '../../shared/components/standing-moves/standing-moves.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';
import { isDown, rowsOf } from './effect-rows.js';

type Props = {
  readonly effect: SupposedEffect;
  /** Rows that the other supposition has as well, and that are left out. */
  readonly shared?: ReadonlySet<string>;
  readonly services: ReactNode;
};

/** What would follow, under the same heads for every supposition. */
export const EffectView = ({ effect, shared = new Set(), services }: Props) => {
  const { t, language } = useWords();
  const { text } = useWorkbench();
  const nameOf = useNames();
  const { change, conclusion, after, holdsInstead } = effect;
  const fallen = change.claims.filter(({ before, after: now }) => isDown(now) && !isDown(before)).length;
  const rows = rowsOf(effect);
  const shows = (key: string): boolean => !shared.has(key);
  const moves = rows.moves.filter(({ key }) => shows(key)).map(({ row }) => row);
  const tasks = rows.tasks.filter(({ key }) => shows(key)).map(({ row }) => row);
  const touches = rows.touches.filter(({ key }) => shows(key)).map(({ row }) => row);
  const lost = rows.lost.filter(({ key }) => shows(key)).map(({ row }) => row);
  const empty = (all: number): string => t(all > 0 ? 'suppose.allShared' : 'suppose.none');
  return (
    <>
      <h3 className="suppose-verdict">{t('suppose.claimsFall', { n: fallen })}</h3>
      <p>
        {conclusion.before !== conclusion.after
          ? t('suppose.conclusionMoves')
          : t(conclusion.after === 'stands' ? 'suppose.standsAsToday' : 'suppose.conclusionSame')}{' '}
        {(conclusion.before !== conclusion.after || conclusion.after !== 'stands') &&
          text(after.conclusion.summary)}
      </p>
      <Part title={t('suppose.here')} n={moves.length}>
        {moves.length === 0 ? <p>{empty(rows.moves.length)}</p> : <StandingMoves moves={moves} />}
      </Part>
      <Part title={t('suppose.lostGround')} n={lost.length}>
        {lost.length === 0 ? <p>{empty(rows.lost.length)}</p> : <LinkList ids={lost} />}
      </Part>
      <Part title={t('suppose.touches')} n={touches.length}>
        {touches.length === 0 ? (
          <p>{t(rows.touches.length > 0 ? 'suppose.allShared' : 'suppose.noTouches')}</p>
        ) : (
          <LinkList ids={touches} />
        )}
      </Part>
      <Part title={t('suppose.instead')} n={holdsInstead.length}>
        {holdsInstead.length === 0 ? (
          <p>{t('suppose.noInstead')}</p>
        ) : (
          <ul className="lined-list">
            {holdsInstead.map(({ of, instead }) => (
              <li key={of}>
                {instead.map(({ label }) => text(label)).join('; ')}
                <p className="meta">
                  {t('suppose.insteadOf')} <RecordLink record={of}>{nameOf(of)}</RecordLink>
                </p>
              </li>
            ))}
          </ul>
        )}
      </Part>
      {services}
      <Part title={t('suppose.tasks')} n={tasks.length}>
        {tasks.length === 0 ? (
          <p>{empty(rows.tasks.length)}</p>
        ) : (
          <ul className="lined-list">
            {tasks.map(({ claim, owner, due }) => (
              <li key={claim}>
                {t('suppose.lookAgain')} <RecordLink record={claim}>{nameOf(claim)}</RecordLink>
                <p className="meta">
                  {t('suppose.taskFor', { owner: text(owner), due: formatShortDay(due, language) })}
                  {change.tasks.changed.some((task) => task.claim === claim) &&
                    ` ${t('suppose.taskChanged')}`}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Part>
    </>
  );
};

type PartProps = {
  readonly title: string;
  readonly n?: number;
  readonly note?: string;
  readonly children: ReactNode;
};

/** One head of the answer, with how many rows it has. */
export const Part = ({ title, n, note, children }: PartProps) => (
  <section className="suppose-part" aria-label={title}>
    <h4>
      {title}
      <span className="subtle">{note ?? n}</span>
    </h4>
    {children}
  </section>
);
