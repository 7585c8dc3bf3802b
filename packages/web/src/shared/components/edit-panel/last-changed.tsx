import { formatMoment } from '@risikobilde/words';
import { useWorkbench } from '../../data/context.js';
import { useEventsOf } from '../../data/history-queries.js';
import { useWords } from '../../words.js';

/** Who changed the record last, and when. */
export const LastChanged = ({ record }: { readonly record: string }) => {
  const { t } = useWords();
  const { language } = useWorkbench();
  const { data: [last] = [] } = useEventsOf(record);
  if (!last) return null;
  return (
    <p className="meta">
      {t('panel.changed', { who: last.who.name, when: formatMoment(last.when, language) })}
    </p>
  );
};
