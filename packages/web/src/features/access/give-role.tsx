import { Alert, Button } from '@digdir/designsystemet-react';
import type { Access } from '@risikobilde/api';
import type { LocalDate } from '@risikobilde/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { FoldOut } from '../../shared/components/fold-out.js';
import { request } from '../../shared/data/api.js';
import { queryClient } from '../../shared/data/client.js';
import { useWords } from '../../shared/words.js';
import { isWhole, nobody, type Pairs, roles, type Terms, TermsFields, toldOf, WhomFields } from './fields.js';

type Props = {
  readonly organisation: string;
  readonly identifier: Access['identifier'];
  readonly people: Pairs;
};

const noTerms: Terms = { role: 'reader', until: '', reason: '' };

/** Gives somebody a role in an organisation. */
export const GiveRole = ({ organisation, identifier, people }: Props) => {
  const { t } = useWords();
  const [whom, setWhom] = useState(nobody);
  const [terms, setTerms] = useState(noTerms);
  const give = useMutation({
    mutationFn: () =>
      request('POST /api/access/memberships', {
        body: { organisation, ...toldOf(whom), ...toldTerms(terms) },
      }),
    onSuccess: async () => {
      setWhom(nobody);
      setTerms(noTerms);
      await queryClient.invalidateQueries();
    },
  });
  const isReady =
    isWhole(whom) && (terms.role !== 'auditor' || (terms.until !== '' && terms.reason.trim() !== ''));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && !give.isPending) give.mutate();
  };
  return (
    <FoldOut summary={t('access.give')}>
      <form className="access-form" onSubmit={submit} noValidate>
        <WhomFields whom={whom} identifier={identifier} people={people} onChange={setWhom} />
        <TermsFields terms={terms} roles={roles} onChange={setTerms} />
        <Button type="submit" data-size="sm" disabled={!isReady} loading={give.isPending}>
          {t('access.give')}
        </Button>
        <div role="status">
          {give.isSuccess && (
            <Alert data-color="success" data-size="sm">
              {t('access.isGiven')}
            </Alert>
          )}
          {give.error && (
            <Alert data-color="danger" data-size="sm">
              {give.error.message}
            </Alert>
          )}
        </div>
      </form>
    </FoldOut>
  );
};

/** The terms as the server is told of them: what is empty is left out. */
const toldTerms = ({ role, until, reason }: Terms) => ({
  role,
  // A field for dates gives a day or nothing.
  ...(until !== '' && { until: until as LocalDate }),
  ...(reason.trim() !== '' && { reason: reason.trim() }),
});
