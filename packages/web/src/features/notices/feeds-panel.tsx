import { Alert, Button, Field, Label, Select } from '@digdir/designsystemet-react';
import type { Notices } from '@risikobilde/api';
import { formatMoment } from '@risikobilde/words';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../shared/data/api.js';
import { listQuery, queryClient } from '../../shared/data/client.js';
import { useWords } from '../../shared/words.js';

/** Secret addresses of what happens in an assessment, for feed readers: made, told once, withdrawn. */
export const FeedsPanel = ({ feeds }: Pick<Notices, 'feeds'>) => {
  const { t, say, language } = useWords();
  const { data: assessments = [] } = useQuery(listQuery);
  const [chosen, setChosen] = useState<string>();
  const assessment = chosen ?? assessments[0]?.id ?? '';
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: ['notices'] });
  const make = useMutation({
    mutationFn: () => request('POST /api/notices/feeds', { body: { assessment } }),
    onSuccess,
  });
  const withdraw = useMutation({
    mutationFn: (feed: string) => request('DELETE /api/notices/feeds/:feed', { params: { feed } }),
    onSuccess,
  });
  const error = make.error ?? withdraw.error;
  const made = feeds.some(({ id }) => id === make.data?.id) ? make.data : undefined;
  return (
    <section aria-labelledby="notices-feeds">
      <h2 id="notices-feeds">{t('notices.feeds')}</h2>
      <p>{t('notices.feedsLead')}</p>
      {assessments.length > 0 && (
        <div className="notices-make">
          <Field data-size="sm">
            <Label>{t('access.assessment')}</Label>
            <Select value={assessment} onChange={({ target }) => setChosen(target.value)}>
              {assessments.map(({ id, title }) => (
                <Select.Option key={id} value={id}>
                  {say(title)}
                </Select.Option>
              ))}
            </Select>
          </Field>
          <Button variant="secondary" data-size="sm" loading={make.isPending} onClick={() => make.mutate()}>
            {t('notices.feedMake')}
          </Button>
        </div>
      )}
      {error && (
        <Alert data-color="danger" data-size="sm" role="alert">
          {error.message}
        </Alert>
      )}
      <div role="status">
        {made && (
          <dl className="notices-once">
            <dt>{t('notices.feedOnce')}</dt>
            <dd>
              <code>{`${location.origin}${made.address}`}</code>
            </dd>
          </dl>
        )}
      </div>
      {feeds.length > 0 && (
        <ul className="lined-list notices-list">
          {feeds.map((feed) => (
            <li key={feed.id}>
              <span>{say(feed.title)}</span>
              <span className="meta">
                {t('notices.feedMade', { when: formatMoment(feed.made, language) })}
              </span>
              <Button
                variant="tertiary"
                data-size="sm"
                disabled={withdraw.isPending}
                aria-label={t('notices.feedWithdrawOf', { title: say(feed.title) })}
                onClick={() => withdraw.mutate(feed.id)}
              >
                {t('publish.shareWithdraw')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
