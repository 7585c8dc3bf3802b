import type { ReceivedNotice } from '@risikobilde/core';
import { useQuery } from '@tanstack/react-query';
import { useNames } from '../../../shared/components/record-link/use-names.js';
import { request } from '../../../shared/data/api.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import { OwnersAnswers } from './owners-answers.js';

/** Who must answer, by who is controller of what the notice is about, and what those have answered who build on the platform. */
export const WhoAnswers = ({ received }: { readonly received: ReceivedNotice }) => {
  const { t } = useWords();
  const { of, provenance } = useWorkbench();
  const nameOf = useNames();
  const { own, owners, others, undecided, notice } = received;
  const operator = of('assessment')[0]?.subject.operator ?? '';
  const list = (ids: readonly string[]) => ({ list: ids.map((id) => ({ und: nameOf(id) })) });
  return (
    <section>
      <h3>{t('suppliers.notices.who')}</h3>
      {own.length > 0 && (
        <p>{t('suppliers.notices.own', { who: nameOf(operator), activities: list(own) })}</p>
      )}
      {owners.length > 0 && <p>{t('suppliers.notices.ownersAnswer', { activities: list(owners) })}</p>}
      {others.length > 0 && <p>{t('suppliers.notices.others', { activities: list(others) })}</p>}
      {undecided.length > 0 && <p>{t('suppliers.notices.undecided', { activities: list(undecided) })}</p>}
      {own.length + owners.length + others.length + undecided.length === 0 && (
        <p>{t('suppliers.notices.nobody')}</p>
      )}
      {owners.length > 0 && provenance(notice.id).from === 'own' && <Answers notice={notice.id} />}
    </section>
  );
};

const Answers = ({ notice }: { readonly notice: string }) => {
  const { t } = useWords();
  const { id, asOf } = useWorkbench();
  const { data, error } = useQuery({
    queryKey: ['services', id, asOf, 'notices'],
    queryFn: () =>
      request('GET /api/services', { query: { platform: id, asOf, only: 'all', find: '', limit: 1 } }),
    staleTime: 0,
    // Thousands of services take the server a while to read; it answers with those it has read.
    refetchInterval: ({ state }) => (state.data?.reading === undefined ? false : 1000),
  });
  if (error) return <p role="alert">{error.message}</p>;
  if (data === undefined) return null;
  const use = data.notices.find(({ of }) => of === notice);
  return (
    <>
      {data.reading && <p role="status">{t('suppliers.notices.reading', data.reading)}</p>}
      {use === undefined ? (
        <p className="notice-unknown">{t('suppliers.notices.notCarried')}</p>
      ) : use.services === 0 ? (
        <p>{t('suppliers.notices.noServices')}</p>
      ) : (
        <OwnersAnswers use={use} />
      )}
    </>
  );
};
