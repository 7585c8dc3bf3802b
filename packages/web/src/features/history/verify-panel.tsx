import { Alert, Button } from '@digdir/designsystemet-react';
import { useMutation } from '@tanstack/react-query';
import { useTexts } from '../../shared/language.js';
import { Panel } from '../../shared/components/panel.js';
import { api } from '../../shared/data/api.js';
import { useWorkbench } from '../../shared/data/context.js';
import { historyTexts } from './texts.js';

/** Verifies the chain of edits, and says in plain words what that proves and what it does not. */
export const VerifyPanel = () => {
  const t = useTexts(historyTexts);
  const { id } = useWorkbench();
  const check = useMutation({ mutationFn: () => api.verify(id) });
  const { data, error } = check;
  return (
    <Panel title={t('verify')}>
      <p className="prose">{t('verifyLead')}</p>
      <Button variant="secondary" data-size="sm" loading={check.isPending} onClick={() => check.mutate()}>
        {check.isPending ? t('checking') : t('verify')}
      </Button>
      <div role="status" className="verify-result">
        {error && <Alert data-color="danger">{t('failed', { detail: error.message })}</Alert>}
        {data && (
          <Alert data-color={data.ok ? 'success' : 'danger'} data-size="sm" className="prose">
            <p>
              <strong>
                {data.ok ? t('whole', { n: data.length }) : t('broken', { n: data.brokenAt })}
              </strong>{' '}
              {!data.ok && t(`why.${data.why}`)}
            </p>
            {data.ok && <p>{t('proves')}</p>}
            <p>
              {t('head')}: <span className="fingerprint">{data.head}</span>
            </p>
          </Alert>
        )}
      </div>
    </Panel>
  );
};
