import type { ClaimMove, ConclusionStanding, UpdateEffects } from '@risikobilde/core';
import { useTexts } from '../../shared/language.js';
import { shellTexts } from '../../shared/shell-texts.js';
import { formatDatesIn } from '../../shared/components/format.js';
import { Panel } from '../../shared/components/panel.js';
import { StandingTag } from '../../shared/components/standing-tag/standing-tag.js';
import { useWorkbench } from '../../shared/data/context.js';
import { updateTexts } from './update-texts.js';

type Props = { readonly effects: UpdateEffects; readonly version: string; readonly next: string };

/** What a new release does to the service's conclusion: now, and when everything is read and kept. */
export const UpdateEffectsPanel = ({ effects, version, next }: Props) => {
  const t = useTexts(updateTexts);
  const shell = useTexts(shellTexts);
  const { evaluation, text, language, provenance } = useWorkbench();
  const { atOnce, whenConfirmed } = effects;
  const before: ConclusionStanding =
    whenConfirmed.conclusion?.before ?? atOnce.conclusion?.before ?? evaluation.conclusion.standing;
  const moves = whenConfirmed.claims.filter(
    ({ id, before: was, after }) => provenance(id).from === 'own' && was !== undefined && after !== undefined,
  );
  const word = (standing: ClaimMove['after']): string =>
    standing === undefined ? '' : shell(`standing.${standing}`).toLowerCase();
  return (
    <Panel title={t('whatHappens', { version: next })}>
      <dl className="facts">
        <dt>{t('was', { version })}</dt>
        <dd>{t(`verdict.${before}`)}</dd>
        <dt>{t('nowIs')}</dt>
        <dd>{t(`verdict.${evaluation.conclusion.standing}`)}</dd>
        <dt>{t('whenRead')}</dt>
        <dd>{t(`verdict.${whenConfirmed.conclusion?.after ?? before}`)}</dd>
      </dl>
      {moves.length === 0 ? (
        <p>{t('noMoves')}</p>
      ) : (
        <>
          <h3>{t('claimMoves')}</h3>
          <ul className="plain-list effects">
            {moves.map((move) => (
              <li key={move.id}>
                <p>
                  {move.after && <StandingTag standing={move.after} />} {text(move.text)}
                </p>
                <p className="subtle">
                  {t('moved', { before: word(move.before), after: word(move.after) })}.{' '}
                  {formatDatesIn(text(move.summary), language)}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
};
