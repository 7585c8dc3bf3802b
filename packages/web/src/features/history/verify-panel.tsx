import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../../app/language.js';
import { useWorkbench } from '../../data/context.js';
import { historyApi } from './history-api.js';
import { historyTexts } from './texts.js';

/** Asks the server to compute the chain of fingerprints anew, and says what the answer proves. */
export const VerifyPanel = () => {
  const t = useTexts(historyTexts);
  const { id } = useWorkbench();
  const query = useQuery({
    queryKey: ['history-verify', id],
    queryFn: () => historyApi.verify(id),
    enabled: false,
    // An old answer proves nothing about now.
    gcTime: 0,
  });
  const check = query.data;
  return (
    <section className="panel" aria-labelledby="verify">
      <Heading level={2} data-size="xs" id="verify">
        {t('verify')}
      </Heading>
      <Paragraph data-size="sm" className="history-prose">
        {t('verifyLead')}
      </Paragraph>
      <Button
        variant="secondary"
        data-size="sm"
        aria-disabled={query.isFetching}
        onClick={() => void query.refetch()}
      >
        {query.isFetching ? t('verifying') : t('verifyButton')}
      </Button>
      <div role="status" className="history-verdict">
        {query.isError && !query.isFetching && <Alert data-color="danger">{t('failed')}</Alert>}
        {check && !query.isError && !query.isFetching && (
          <Alert data-color={check.ok ? 'success' : 'danger'}>
            <Paragraph>
              <strong>
                {check.ok
                  ? t('whole', { n: check.length })
                  : t('broken', { n: check.brokenAt ?? check.length })}
              </strong>{' '}
              {check.ok ? t('proves') : `${t(`whyBroken.${check.why ?? 'unknown'}`)} ${t('keep')}`}
            </Paragraph>
            <Paragraph data-size="sm">
              {t('head')}: <code className="history-hash">{check.head}</code>
            </Paragraph>
          </Alert>
        )}
      </div>
    </section>
  );
};
