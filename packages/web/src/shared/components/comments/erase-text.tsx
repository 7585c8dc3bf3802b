import { Alert, Button } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useWords } from '../../words.js';
import { useWorkbench } from '../../data/context.js';
import { eraseText } from './comments-api.js';

/** Erases the text of a comment or a reply for good, once whoever does it has read what that means. */
export const EraseText = ({ of }: { readonly of: string }) => {
  const { t } = useWords();
  const { id } = useWorkbench();
  const client = useQueryClient();
  const [isAsked, setIsAsked] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const erase = useMutation({
    mutationFn: () => eraseText(id, of),
    onSuccess: () => client.invalidateQueries({ queryKey: ['comments', id] }),
  });
  const close = () => {
    setIsAsked(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  if (!isAsked)
    return (
      <Button ref={opener} variant="tertiary" data-size="sm" onClick={() => setIsAsked(true)}>
        {t('chapters.eraseText')}
      </Button>
    );
  return (
    <Alert data-color="warning" data-size="sm">
      <p>{t('chapters.eraseLead')}</p>
      <div className="comment-buttons">
        <Button data-size="sm" data-color="danger" loading={erase.isPending} onClick={() => erase.mutate()}>
          {t('chapters.eraseNow')}
        </Button>
        <Button variant="tertiary" data-size="sm" autoFocus onClick={close}>
          {t('common.cancel')}
        </Button>
      </div>
      {erase.error && <p>{t('chapters.notErased')}</p>}
    </Alert>
  );
};
