import { Tag } from '@digdir/designsystemet-react';
import type { Standing } from '@risikobilde/core';
import { useWords } from '../../words.js';
import { looks } from './looks.js';

/** How something stands: shape, word and colour, never colour alone. */
export const StandingTag = ({ standing }: { readonly standing: Standing | 'withoutGround' }) => {
  const { t } = useWords();
  const { color, Icon } = looks[standing];
  return (
    <Tag data-color={color} data-size="sm" className="standing-tag">
      <Icon aria-hidden fontSize="1.1em" />
      {t(`standing.${standing}`)}
    </Tag>
  );
};
