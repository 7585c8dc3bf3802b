import { Alert, Button, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { request } from '../../shared/data/api.js';
import { useWords } from '../../shared/words.js';

/** How long an organisation keeps the log of reading. */
export const ReadLogPeriod = ({ organisation }: { readonly organisation: string }) => {
  const { t } = useWords();
  const client = useQueryClient();
  const [typed, setTyped] = useState<string>();
  const query = {
    queryKey: ['read-log', organisation],
    queryFn: () =>
      request('GET /api/access/organisations/:organisation/read-log', { params: { organisation } }),
  };
  const { data, error } = useQuery(query);
  const save = useMutation({
    mutationFn: (days: number) =>
      request('POST /api/access/organisations/:organisation/read-log', {
        params: { organisation },
        body: { days },
      }),
    onSuccess: async () => {
      await client.invalidateQueries(query);
      setTyped(undefined);
    },
  });
  const { least = 0, most = 0 } = data ?? {};
  const days = Number(typed ?? data?.days);
  const isDays = Number.isInteger(days) && days >= least && days <= most;
  const isOther = isDays && days !== data?.days;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isOther && !save.isPending) save.mutate(days);
  };
  const wrong = error ?? save.error;
  return (
    <section aria-labelledby="access-read-log">
      <h2 id="access-read-log">{t('access.readLog')}</h2>
      <p className="prose">{t('access.readLogLead')}</p>
      {wrong && (
        <Alert data-color="danger" data-size="sm" role="alert">
          {wrong.message}
        </Alert>
      )}
      {data && (
        <form className="access-form" onSubmit={submit} noValidate>
          <Textfield
            className="access-days"
            data-size="sm"
            inputMode="numeric"
            label={t('access.readLogDays', { least, most })}
            value={typed ?? String(data.days)}
            maxLength={4}
            error={!isDays && t('access.readLogWrong', { least, most })}
            onChange={({ target }) => setTyped(target.value.trim())}
          />
          <Button
            type="submit"
            data-size="sm"
            variant="secondary"
            disabled={!isOther}
            loading={save.isPending}
          >
            {t('access.readLogSave')}
          </Button>
          <div role="status">
            {save.isSuccess && typed === undefined && (
              <p className="subtle">{t('access.readLogSaved', { days: data.days })}</p>
            )}
          </div>
        </form>
      )}
    </section>
  );
};
