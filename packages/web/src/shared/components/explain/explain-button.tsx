import { Button } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../../words.js';

type Props = { readonly id: string; readonly about: string; readonly children?: ReactNode };

/** Opens the chain of facts under a number, a level, a standing or a finding. `about` names it for a screen reader. */
export const ExplainButton = ({ id, about, children }: Props) => {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <Button
      variant="tertiary"
      data-size="sm"
      className="explain-button"
      aria-label={`${t('shell.explain')}: ${about}`}
      onClick={() => void navigate({ to: '.', search: (old) => ({ ...old, forklar: id }) })}
    >
      {children ?? t('shell.explain')}
    </Button>
  );
};
