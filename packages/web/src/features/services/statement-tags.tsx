import { Tag } from '@digdir/designsystemet-react';
import {
  CheckmarkCircleIcon,
  ExclamationmarkTriangleIcon,
  PencilIcon,
  QuestionmarkDiamondIcon,
  XMarkOctagonIcon,
} from '@navikt/aksel-icons';
import type { Statement } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';

const looks = {
  adopt: { color: 'success', Icon: CheckmarkCircleIcon },
  adapt: { color: 'info', Icon: PencilIcon },
  replaced: { color: 'info', Icon: PencilIcon },
  reject: { color: 'neutral', Icon: XMarkOctagonIcon },
  open: { color: 'warning', Icon: QuestionmarkDiamondIcon },
} as const;

/** What the service has answered to a statement, and whether it has read it as it now stands. */
export const StatementTags = ({ statement }: { readonly statement: Statement }) => {
  const { t } = useWords();
  const { answer, replacedBy, unconfirmed } = statement;
  const shown = answer === 'adapt' && replacedBy.length > 0 ? 'replaced' : answer;
  const { color, Icon } = looks[shown];
  return (
    <span className="statement-tags">
      <Tag data-color={color} data-size="sm" className="standing-tag">
        <Icon aria-hidden fontSize="1.1em" />
        {t(`services.answers.${shown}`)}
      </Tag>
      {(unconfirmed === 'changed' || unconfirmed === 'withdrawn') && (
        <Tag data-color="warning" data-size="sm" className="standing-tag">
          <ExclamationmarkTriangleIcon aria-hidden fontSize="1.1em" />
          {t(`services.unread.${unconfirmed}`)}
        </Tag>
      )}
    </span>
  );
};
