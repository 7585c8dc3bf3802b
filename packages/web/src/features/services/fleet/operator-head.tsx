import type { ServicesAnswer } from '@risikobilde/api';
import { Link } from '@tanstack/react-router';
import { keepCommon } from '../../../shared/search-params.js';
import { useWords } from '../../../shared/words.js';
import { PageHead } from '../../../shared/components/page-head.js';
import { useWorkbench } from '../../../shared/data/context.js';

/** How many build on the platform, who is behind, and what is left to answer: the answer of the view. */
export const OperatorHead = ({ answer }: { readonly answer: ServicesAnswer | undefined }) => {
  const { t } = useWords();
  const { text, id } = useWorkbench();
  const newest = answer?.releases.at(-1);
  if (answer === undefined || newest === undefined || answer.total === 0)
    return (
      <PageHead
        title={t(answer === undefined ? 'shell.screens.services' : 'operator.title0')}
        lead={t(
          answer === undefined
            ? 'operator.lead'
            : newest === undefined
              ? 'operator.noRelease'
              : 'operator.noService',
        )}
      >
        {answer !== undefined && newest === undefined && (
          <p>
            <Link className="ds-link" to="/a/$id/utgi" params={{ id }} search={keepCommon}>
              {t('releases.toPublish')}
            </Link>
          </p>
        )}
      </PageHead>
    );
  const { total, behind, open, unread, furthest, owners } = answer;
  return (
    <PageHead
      title={t('operator.services', {
        count: total,
        owners: t('operator.owners', { count: owners.length }),
      })}
      lead={[
        furthest === undefined
          ? t('operator.allNewest', { version: newest.version })
          : t('operator.someBehind', {
              count: behind,
              version: newest.version,
              title: text(furthest.title),
              days: t('operator.days', { count: furthest.lagDays }),
            }),
        open + unread === 0 ? t('operator.nothingOpen') : t('operator.openInAll', { open, unread }),
      ].join(' ')}
    />
  );
};
