import { Tag } from '@digdir/designsystemet-react';
import {
  CheckmarkCircleIcon,
  ExclamationmarkTriangleIcon,
  QuestionmarkDiamondIcon,
  XMarkOctagonIcon,
} from '@navikt/aksel-icons';
import type { Standing } from '@risikobilde/core';
import { useWords } from '../../words.js';

const looks = {
  supported: { color: 'success', Icon: CheckmarkCircleIcon },
  challenged: { color: 'warning', Icon: ExclamationmarkTriangleIcon },
  fallen: { color: 'danger', Icon: XMarkOctagonIcon },
  unsupported: { color: 'neutral', Icon: QuestionmarkDiamondIcon },
} as const;

/** How something stands: shape, word and colour, never colour alone. */
export const StandingTag = ({ standing }: { readonly standing: Standing }) => {
  const { t } = useWords();
  const { color, Icon } = looks[standing];
  return (
    <Tag data-color={color} data-size="sm" className="standing-tag">
      <Icon aria-hidden fontSize="1.1em" />
      {t(`standing.${standing}`)}
    </Tag>
  );
};
