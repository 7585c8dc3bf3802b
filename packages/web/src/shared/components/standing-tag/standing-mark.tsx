import type { Standing } from '@risikobilde/core';
import { useWords } from '../../words.js';
import { looks } from './looks.js';
import './standing-mark.css';

type Props = {
  readonly standing: Standing;
  /** The word stands beside it already. */
  readonly isSilent?: boolean;
};

/** How something stands, as its shape alone; a screen reader hears the word. */
export const StandingMark = ({ standing, isSilent = false }: Props) => {
  const { t } = useWords();
  const { color, Icon } = looks[standing];
  const word = t(`standing.${standing}`);
  return (
    <span className="standing-mark" data-color={color} title={isSilent ? undefined : word}>
      <Icon aria-hidden fontSize="1.25rem" />
      {!isSilent && <span className="visually-hidden">{word}:</span>}
    </span>
  );
};
