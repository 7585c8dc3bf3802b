import { Alert, Button, Textfield } from '@digdir/designsystemet-react';
import type { AssessmentSummary } from '@risikobilde/api';
import type { Language } from '@risikobilde/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { request } from '../../shared/data/api.js';
import { queryClient } from '../../shared/data/client.js';
import type { CommonSearch } from '../../shared/search-params.js';
import { isShortName, shortName } from '../../shared/short-name.js';
import { useWords } from '../../shared/words.js';

type Props = {
  readonly of: AssessmentSummary;
  readonly taken: readonly string[];
  readonly language: Language;
  readonly search: CommonSearch;
  readonly onDone: () => void;
};

/** A name for the copy; then the copy opens. */
export const CopyRow = ({ of, taken, search, onDone }: Props) => {
  const { t, say } = useWords();
  const navigate = useNavigate();
  const [title, setTitle] = useState(t('start.copyName', { title: say(of.title) }));
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  // A copy is kept in the language that the first is.
  const main = of.title['nb'] === undefined ? (Object.keys(of.title)[0] ?? 'nb') : 'nb';
  const id = freeName(title, taken);
  const make = useMutation({
    mutationFn: () =>
      request('POST /api/assessments/:id/copies', {
        params: { id: of.id },
        body: { id, title: { [main]: title.trim() } },
      }),
    onSuccess: async (made) => {
      await queryClient.invalidateQueries({ queryKey: ['assessments'] });
      await navigate({ to: '/a/$id', params: { id: made.id }, search });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isShortName(id) && !make.isPending) make.mutate();
    else field.current?.focus();
  };
  return (
    <tr className="start-copy">
      <td colSpan={7}>
        <form onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && onDone()}>
          <Textfield
            ref={field}
            data-size="sm"
            lang="nb"
            label={t('start.copyTitle')}
            description={t('start.copyHelp')}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
          <Button type="submit" data-size="sm" loading={make.isPending}>
            {t('start.copy')}
          </Button>
          <Button variant="tertiary" data-size="sm" onClick={onDone}>
            {t('common.cancel')}
          </Button>
        </form>
        {make.error && (
          <Alert data-color="danger" data-size="sm" role="alert">
            {t('start.copyFailed')}: {make.error.message}
          </Alert>
        )}
      </td>
    </tr>
  );
};

const freeName = (title: string, taken: readonly string[]): string => {
  const stem = shortName(title);
  let id = stem;
  for (let n = 2; taken.includes(id); n++) id = `${stem}-${n}`;
  return id;
};
