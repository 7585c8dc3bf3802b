import { Alert, Button, Textfield } from '@digdir/designsystemet-react';
import type { Webhook } from '@risikobilde/api';
import { formatMoment } from '@risikobilde/words';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { DataTable } from '../../shared/components/data-table.js';
import { FoldOut } from '../../shared/components/fold-out.js';
import { request } from '../../shared/data/api.js';
import { queryClient } from '../../shared/data/client.js';
import { useWords } from '../../shared/words.js';

const webhooksQuery = { queryKey: ['webhooks'], queryFn: () => request('GET /api/webhooks') };
const onSuccess = () => queryClient.invalidateQueries(webhooksQuery);

type Props = { readonly organisation: string; readonly name: string };

/** Addresses that other systems of an organisation are told at, and how it goes. */
export const Webhooks = ({ organisation, name }: Props) => {
  const { t } = useWords();
  const { data } = useQuery(webhooksQuery);
  const webhooks = data?.webhooks.filter((one) => one.organisation === organisation) ?? [];
  return (
    <section aria-labelledby="access-webhooks">
      <h2 id="access-webhooks">{t('notices.webhooks')}</h2>
      <p>{t('notices.webhooksLead', { organisation: name })}</p>
      {webhooks.map((webhook) => (
        <One key={webhook.id} webhook={webhook} />
      ))}
      <Add organisation={organisation} />
    </section>
  );
};

const Add = ({ organisation }: Pick<Props, 'organisation'>) => {
  const { t } = useWords();
  const [url, setUrl] = useState('');
  const add = useMutation({
    mutationFn: () => request('POST /api/webhooks', { body: { organisation, url: url.trim() } }),
    onSuccess: async () => {
      setUrl('');
      await onSuccess();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (url.trim() !== '' && !add.isPending) add.mutate();
  };
  return (
    <FoldOut summary={t('notices.webhookNew')}>
      <form className="access-form" onSubmit={submit} noValidate>
        <Textfield
          data-size="sm"
          type="url"
          label={t('publish.address')}
          description={t('notices.webhookHelp')}
          value={url}
          maxLength={2000}
          onChange={({ target }) => setUrl(target.value)}
        />
        <Button type="submit" data-size="sm" disabled={url.trim() === ''} loading={add.isPending}>
          {t('notices.webhookAdd')}
        </Button>
        <div role="status">
          {add.data && (
            <dl className="access-secret">
              <dt>{t('notices.webhookSecret')}</dt>
              <dd>
                <code>{add.data.secret}</code>
              </dd>
            </dl>
          )}
          {add.error && (
            <Alert data-color="danger" data-size="sm">
              {add.error.message}
            </Alert>
          )}
        </div>
      </form>
    </FoldOut>
  );
};

const One = ({ webhook: { id, url, deliveries } }: { readonly webhook: Webhook }) => {
  const { t, language } = useWords();
  const end = useMutation({
    mutationFn: () => request('DELETE /api/webhooks/:webhook', { params: { webhook: id } }),
    onSuccess,
  });
  const again = useMutation({
    mutationFn: (delivery: string) =>
      request('POST /api/webhooks/:webhook/deliveries/:delivery/again', {
        params: { webhook: id, delivery },
      }),
    onSuccess,
  });
  const error = end.error ?? again.error;
  return (
    <div className="access-webhook">
      <div className="access-webhook-head">
        <h3>{url}</h3>
        <Button
          variant="tertiary"
          data-size="sm"
          aria-label={t('notices.webhookEndOf', { url })}
          disabled={end.isPending}
          onClick={() => end.mutate()}
        >
          {t('notices.webhookEnd')}
        </Button>
      </div>
      {error && (
        <Alert data-color="danger" data-size="sm" role="alert">
          {error.message}
        </Alert>
      )}
      {deliveries.length === 0 ? (
        <p className="subtle">{t('notices.deliveriesNone')}</p>
      ) : (
        <DataTable
          label={t('notices.deliveries', { url })}
          columns={[t('notices.delivery.type'), t('notices.delivery.made'), t('notices.delivery.state'), '']}
          rows={deliveries.map((one) => ({
            key: one.id,
            cells: [
              one.type,
              formatMoment(one.made, language),
              <DeliveryState delivery={one} />,
              one.state === 'waiting' ? null : (
                <Button
                  variant="tertiary"
                  data-size="sm"
                  disabled={again.isPending}
                  aria-label={t('notices.againOf', { type: one.type })}
                  onClick={() => again.mutate(one.id)}
                >
                  {t('evidence.again')}
                </Button>
              ),
            ],
          }))}
        />
      )}
    </div>
  );
};

/** How it went, and why not. */
const DeliveryState = ({ delivery }: { readonly delivery: Webhook['deliveries'][number] }) => {
  const { t, language } = useWords();
  const { state, status, fault, next, attempts } = delivery;
  if (state === 'delivered') return t('notices.delivery.delivered', { status: String(status) });
  const why =
    fault !== undefined
      ? t(`notices.delivery.fault.${fault}`)
      : status !== undefined
        ? t('notices.delivery.status', { status: String(status) })
        : undefined;
  return (
    <>
      {state === 'waiting' && next !== undefined
        ? t('notices.delivery.waiting', { when: formatMoment(next, language) })
        : t('notices.delivery.failed', { n: attempts })}
      {why !== undefined && <span className="access-note">{why}</span>}
    </>
  );
};
