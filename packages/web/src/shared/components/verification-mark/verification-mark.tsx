import { Tag } from '@digdir/designsystemet-react';
import { CheckmarkIcon, QuestionmarkIcon } from '@navikt/aksel-icons';
import { isUnchecked, type Verification } from '@risikobilde/core';
import { useWords } from '../../words.js';

/** How sure a fact is: where it was read, in words; what nobody has checked stands out. */
export const VerificationMark = ({ verification }: { readonly verification: Verification }) => {
  const { t } = useWords();
  const unchecked = isUnchecked(verification);
  const Icon = unchecked ? QuestionmarkIcon : CheckmarkIcon;
  return (
    <Tag
      data-size="sm"
      data-color={unchecked ? 'warning' : 'neutral'}
      variant="outline"
      className="standing-tag"
    >
      <Icon aria-hidden fontSize="1.1em" />
      {t(`shell.verification.${verification}`)}
    </Tag>
  );
};
