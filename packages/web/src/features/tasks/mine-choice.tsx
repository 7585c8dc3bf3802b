import { Checkbox, Fieldset } from '@digdir/designsystemet-react';
import { useWords } from '../../shared/words.js';
import type { useMine } from './use-mine.js';

type Props = { readonly owners: readonly string[]; readonly mine: ReturnType<typeof useMine> };

/** Says which of those who answer for something I am: asked where my tasks are looked at. */
export const MineChoice = ({ owners, mine }: Props) => {
  const { t } = useWords();
  return (
    <Fieldset data-size="sm" className="tasks-mine">
      <Fieldset.Legend>{t('tasks.iAnswerFor')}</Fieldset.Legend>
      <Fieldset.Description>{t('tasks.iAnswerForHelp')}</Fieldset.Description>
      {owners.map((owner) => (
        <Checkbox
          key={owner}
          value={owner}
          label={owner}
          checked={mine.isMine(owner)}
          disabled={mine.isMine(owner) && !mine.answersFor.has(owner)}
          onChange={({ target }) => mine.answerFor(owner, target.checked)}
        />
      ))}
    </Fieldset>
  );
};
