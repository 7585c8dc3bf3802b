import { Alert } from '@digdir/designsystemet-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { FoldOut } from '../../../shared/components/fold-out.js';
import { Loading } from '../../../shared/loading.js';
import { useWords } from '../../../shared/words.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { NationalPanel } from './national-panel.js';
import { type ServiceQuery, rowsAtOnce, servicesQuery } from './operator-api.js';
import { OperatorHead } from './operator-head.js';
import { RegisterPanel } from './register-panel.js';
import { ServicesListPanel } from './services-list-panel.js';
import { TextsPanel } from './texts-panel.js';
import './operator.css';

/** The operator's view of those who build on its assessment: who stands where, what they make of it, and the risk of all together. */
export const OperatorPage = () => {
  const { t } = useWords();
  const { id, asOf } = useWorkbench();
  const [asked, setAsked] = useState<ServiceQuery>({ only: 'all', find: '', limit: rowsAtOnce });
  const find = useDeferredValue(asked.find);
  const { data, error } = useQuery({
    ...servicesQuery(id, asOf, { ...asked, find }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <OperatorHead answer={data} />
      {error && (
        <Alert data-color="danger" role="alert">
          {t('operator.failed')}: {error.message}
        </Alert>
      )}
      {data === undefined && !error && <Loading />}
      {data && (
        <>
          {data.reading && (
            <Alert data-color="info" role="status">
              {t('operator.reading', data.reading)}
            </Alert>
          )}
          {data.total > 0 && (
            <>
              <ServicesListPanel answer={data} asked={asked} onAsk={setAsked} />
              <TextsPanel answer={data} />
              <FoldOut className="operator-fold" summary={<h2>{t('operator.nationalTitle')}</h2>}>
                <NationalPanel answer={data} />
              </FoldOut>
            </>
          )}
          <FoldOut className="operator-fold" summary={<h2>{t('operator.registerTitle')}</h2>}>
            <RegisterPanel answer={data} />
          </FoldOut>
        </>
      )}
    </>
  );
};
