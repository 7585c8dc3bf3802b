import type { PremiseStanding, Sayable, Standing, Text } from '@risikobilde/core';
import { useWorkbench } from '../../data/context.js';
import { useWords } from '../../words.js';
import { RecordLink } from '../record-link/record-link.js';
import { StandingTag } from '../standing-tag/standing-tag.js';
import './standing-moves.css';

type Props = {
  readonly moves: readonly {
    readonly id: string;
    readonly text: Text;
    readonly before?: Standing | PremiseStanding | undefined;
    readonly after?: Standing | PremiseStanding | undefined;
    readonly summary?: Sayable;
  }[];
};

/** Sentences that would stand otherwise: each with how it stands, how it would, and why. */
export const StandingMoves = ({ moves }: Props) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  return (
    <ul className="lined-list">
      {moves.map(({ id, text: words, before, after, summary }) => (
        <li key={id}>
          <RecordLink record={id}>{text(words)}</RecordLink>
          <span className="standing-move">
            {before !== undefined && <StandingTag standing={asClaim(before)} />}
            <span aria-hidden>→</span>
            <span className="visually-hidden">{t('moves.becomes')}</span>
            {after !== undefined && <StandingTag standing={asClaim(after)} />}
          </span>
          {summary !== undefined && <p className="meta">{text(summary)}</p>}
        </li>
      ))}
    </ul>
  );
};

const asClaim = (standing: Standing | PremiseStanding): Standing =>
  standing === 'standing' ? 'supported' : standing;
