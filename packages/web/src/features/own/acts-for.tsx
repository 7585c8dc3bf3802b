import { Alert, Button } from '@digdir/designsystemet-react';
import type { Session } from '@risikobilde/api';
import { useMutation } from '@tanstack/react-query';
import { request } from '../../shared/data/api.js';
import { queryClient } from '../../shared/data/client.js';
import { useWords } from '../../shared/words.js';

/** Whom one acts for, where nobody has said: nothing chooses for who has roles in several organisations. */
export const ActsFor = ({ session }: { readonly session: Session }) => {
  const { t } = useWords();
  const { organisations = [], organisation } = session;
  const choose = useMutation({
    mutationFn: (chosen: string) =>
      request('POST /api/session/organisation', { body: { organisation: chosen } }),
    onSuccess: () => queryClient.invalidateQueries(),
  });
  if (organisation !== undefined || organisations.length < 2) return null;
  return (
    <section aria-labelledby="own-acts-for">
      <h2 id="own-acts-for">{t('own.actsFor')}</h2>
      <p>{t('own.actsForLead')}</p>
      <div className="own-answers">
        {organisations.map(({ id, name }) => (
          <Button
            key={id}
            variant="secondary"
            data-size="sm"
            disabled={choose.isPending}
            onClick={() => choose.mutate(id)}
          >
            {name}
          </Button>
        ))}
      </div>
      {choose.error && (
        <Alert data-color="danger" data-size="sm" role="alert">
          {choose.error.message}
        </Alert>
      )}
    </section>
  );
};
