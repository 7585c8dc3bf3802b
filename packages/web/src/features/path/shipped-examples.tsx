import { Alert, Button } from '@digdir/designsystemet-react';
import type { AssessmentSummary } from '@risikobilde/api';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../shared/data/api.js';
import { queryClient } from '../../shared/data/client.js';
import type { CommonSearch } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';

type Props = { readonly assessments: readonly AssessmentSummary[]; readonly search: CommonSearch };

/** The assessments that ship, to be read or changed as one's own; one that is here already is opened. */
export const ShippedExamples = ({ assessments, search }: Props) => {
  const { t, say } = useWords();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery({
    queryKey: ['templates'],
    queryFn: () => request('GET /api/templates'),
    enabled: isOpen,
  });
  const take = useMutation({
    mutationFn: ({ id, title }: Pick<AssessmentSummary, 'id' | 'title'>) =>
      request('POST /api/assessments', { body: { id, title, from: id } }),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: ['assessments'] });
      await navigate({ to: '/a/$id', params: { id }, search });
    },
  });
  const examples = (data?.templates ?? []).filter(({ id }) => id !== 'empty');
  return (
    <details className="path-examples" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('path.examples')}</summary>
      <p>{t('path.examplesHelp')}</p>
      <ul>
        {examples.map(({ id, title, description }) => {
          const here = assessments.find((one) => one.id === id || say(one.title) === say(title));
          return (
            <li key={id}>
              <strong>{say(title)}</strong>
              {description && <p>{say(description)}</p>}
              {here ? (
                <Link className="ds-link" to="/a/$id" params={{ id: here.id }} search={search}>
                  {t('path.examplesOpen', { title: say(title) })}
                </Link>
              ) : (
                <Button
                  variant="secondary"
                  data-size="sm"
                  loading={take.isPending && take.variables.id === id}
                  onClick={() => {
                    if (!take.isPending) take.mutate({ id, title });
                  }}
                >
                  {t('path.examplesTake', { title: say(title) })}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {take.error && (
        <Alert data-color="danger" data-size="sm" role="alert">
          {t('start.failed')}: {take.error.message}
        </Alert>
      )}
    </details>
  );
};
