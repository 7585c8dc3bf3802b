import { useFeedback } from '../../shared/components/feedback/feedback-api.js';
import { FoldOut } from '../../shared/components/fold-out.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useWorkbench } from '../../shared/data/context.js';
import { keepCommon } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';
import { Link } from '@tanstack/react-router';

/** What readers have sent that waits for an answer: who answers each, and the way to it. It counts as nothing until then. */
export const ReaderPanel = ({ isMeant }: { readonly isMeant: boolean }) => {
  const { t } = useWords();
  const { id, of, record, text } = useWorkbench();
  const nameOf = useNames();
  const { data = [] } = useFeedback();
  if (data.length === 0) return null;
  const whoAnswers = (about: string): string => {
    const found = record(about);
    const owner = (found?.kind === 'claim' ? found.owner : undefined) ?? of('assessment')[0]?.riskOwner;
    return owner === undefined ? '' : text(owner);
  };
  return (
    <FoldOut
      id="lesere"
      isMeant={isMeant}
      className="tasks-fold"
      summary={<h2>{t('feedback.waiting', { n: data.length })}</h2>}
    >
      <ul className="tasks-points">
        {data.map((one) => (
          <li key={one.id}>
            <span>
              <Link
                className="ds-link"
                to="/a/$id/innvendinger"
                params={{ id }}
                search={keepCommon}
                hash={`leser-${one.id}`}
              >
                {one.text.length > 90 ? `${one.text.slice(0, 90)}…` : one.text}
              </Link>{' '}
              <span className="subtle">
                {nameOf(one.record)}
                {whoAnswers(one.record) !== '' && ` · ${t('feedback.who', { who: whoAnswers(one.record) })}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </FoldOut>
  );
};
