import type { ClaimMove, ConclusionStanding, UpdateEffects } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { Panel } from '../../shared/components/panel.js';
import { StandingTag } from '../../shared/components/standing-tag/standing-tag.js';
import { useWorkbench } from '../../shared/data/context.js';

type Props = { readonly effects: UpdateEffects; readonly version: string; readonly next: string };

/** What a new release does to the service's conclusion: now, and when everything is read and kept. */
export const UpdateEffectsPanel = ({ effects, version, next }: Props) => {
  const { t } = useWords();
  const { evaluation, text, provenance } = useWorkbench();
  const { atOnce, whenConfirmed } = effects;
  const before: ConclusionStanding =
    whenConfirmed.conclusion?.before ?? atOnce.conclusion?.before ?? evaluation.conclusion.standing;
  const moves = whenConfirmed.claims.filter(
    ({ id, before: was, after }) => provenance(id).from === 'own' && was !== undefined && after !== undefined,
  );
  const word = (standing: ClaimMove['after']): string =>
    standing === undefined ? '' : t(`standing.${standing}`).toLowerCase();
  return (
    <Panel title={t('serviceUpdate.whatHappens', { version: next })}>
      <dl className="facts">
        <dt>{t('serviceUpdate.was', { version })}</dt>
        <dd>{t(`conclusion.${before}`)}</dd>
        <dt>{t('serviceUpdate.nowIs')}</dt>
        <dd>{t(`conclusion.${evaluation.conclusion.standing}`)}</dd>
        <dt>{t('serviceUpdate.whenRead')}</dt>
        <dd>{t(`conclusion.${whenConfirmed.conclusion?.after ?? before}`)}</dd>
      </dl>
      {moves.length === 0 ? (
        <p>{t('serviceUpdate.noMoves')}</p>
      ) : (
        <>
          <h3>{t('serviceUpdate.claimMoves')}</h3>
          <ul className="rows">
            {moves.map((move) => (
              <li key={move.id}>
                <p>
                  {move.after && <StandingTag standing={move.after} />} {text(move.text)}
                </p>
                <p className="subtle">
                  {t('serviceUpdate.moved', { before: word(move.before), after: word(move.after) })}.{' '}
                  {text(move.summary)}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
};
