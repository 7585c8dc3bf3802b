import { Alert, Button, Heading } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { FilterChips } from '../../../shared/components/record-table/filter-chips.js';
import { PageHead } from '../../../shared/components/page-head.js';
import { Loading } from '../../../shared/loading.js';
import { useWords } from '../../../shared/words.js';
import { CandidateItem } from './candidate-item.js';
import { SourceList } from './source-list.js';
import { type Only, useNews } from './use-news.js';
import './news.css';

const both: readonly Only[] = ['waiting', 'answered'];

/** What came in from the sources that the installation follows, and how it stands with each of them. */
export const News = ({ filters }: { readonly filters: ReactNode }) => {
  const { t } = useWords();
  const [only, show] = useState<Only>('waiting');
  const [said, say] = useState('');
  const { data, error, isFetchingNextPage, hasNextPage, fetchNextPage } = useNews(only);
  const first = data?.pages[0];
  if (first === undefined)
    return (
      <>
        {filters}
        {error === null ? <Loading /> : <Alert data-color="danger">{t('watch.failed')}</Alert>}
      </>
    );
  const candidates = data?.pages.flatMap((page) => page.candidates) ?? [];
  return (
    <>
      <PageHead
        title={t('watch.answer', { n: first.waiting })}
        lead={first.isOn || first.waiting > 0 ? t('watch.lead') : t('watch.off')}
      />
      <div className="news-chips">{filters}</div>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <div className="news">
        <section aria-labelledby="news-candidates">
          <div className="news-head">
            <Heading level={2} data-size="xs" id="news-candidates">
              {t('watch.candidates')}
            </Heading>
            <span className="meta">{t('watch.noEffect')}</span>
          </div>
          <FilterChips
            label={t('watch.candidates')}
            value={only}
            options={both.map((value) => ({
              value,
              label: t(`watch.only.${value}`),
              ...(value === 'waiting' && { n: first.waiting }),
            }))}
            onChoose={show}
          />
          {candidates.length === 0 && <p className="edit-empty">{t('watch.none')}</p>}
          <ul className="plain-list">
            {candidates.map((one) => (
              <li key={one.id}>
                <CandidateItem of={one} onAnswered={(outcome) => say(t(`watch.did.${outcome}`))} />
              </li>
            ))}
          </ul>
          {hasNextPage && (
            <Button
              variant="secondary"
              data-size="sm"
              loading={isFetchingNextPage}
              onClick={() => void fetchNextPage()}
            >
              {t('operator.more')}
            </Button>
          )}
        </section>
        {first.sources.length > 0 && <SourceList sources={first.sources} />}
      </div>
    </>
  );
};
