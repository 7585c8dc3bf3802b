import { Alert, Button } from '@digdir/designsystemet-react';
import { useMutation } from '@tanstack/react-query';
import { useWords } from '../../shared/words.js';
import { Panel } from '../../shared/components/panel.js';
import { request } from '../../shared/data/api.js';
import { useWorkbench } from '../../shared/data/context.js';

/** Verifies the chain of edits, and says in plain words what that proves and what it does not. */
export const VerifyPanel = () => {
  const { t, say } = useWords();
  const { id } = useWorkbench();
  const check = useMutation({
    mutationFn: () => request('GET /api/assessments/:id/verify', { params: { id } }),
  });
  const { data, error } = check;
  return (
    <Panel title={t('history.verify')}>
      <p className="prose">{t('history.verifyLead')}</p>
      <Button variant="secondary" data-size="sm" loading={check.isPending} onClick={() => check.mutate()}>
        {check.isPending ? t('history.checking') : t('history.verify')}
      </Button>
      <div role="status" className="verify-result">
        {error && <Alert data-color="danger">{t('history.failed', { detail: error.message })}</Alert>}
        {data && (
          <Alert data-color={data.ok ? 'success' : 'danger'} data-size="sm" className="prose">
            <p>
              <strong>
                {data.brokenAt === undefined
                  ? t('history.whole', { n: data.length })
                  : t('history.broken', { n: data.brokenAt })}
              </strong>{' '}
              {data.why !== undefined && t(`history.why.${data.why}`)}
            </p>
            {!data.ok && <p>{t('history.notTrue')}</p>}
            {data.wrong.length > 0 && (
              <ul>
                {data.wrong.map(({ message }, index) => (
                  <li key={index}>{say(message)}</li>
                ))}
              </ul>
            )}
            {data.ok && <p>{t('history.proves')}</p>}
            <p>
              {t('history.head')}: <span className="fingerprint">{data.head}</span>
            </p>
          </Alert>
        )}
      </div>
    </Panel>
  );
};
