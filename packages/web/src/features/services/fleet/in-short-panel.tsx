import type { ServicesAnswer } from '@risikobilde/api';
import { useWords } from '../../../shared/words.js';
import { Panel } from '../../../shared/components/panel.js';
import { useWorkbench } from '../../../shared/data/context.js';

/** How many build on the platform, who is behind, and what is left to answer: in sentences. */
export const InShortPanel = ({ answer }: { readonly answer: ServicesAnswer }) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const { releases, total, behind, open, unread, furthest, owners } = answer;
  const newest = releases.at(-1);
  return (
    <Panel title={t('common.inShort')}>
      {newest === undefined || total === 0 ? (
        <p className="prose">{t(newest === undefined ? 'operator.noRelease' : 'operator.noService')}</p>
      ) : (
        <div className="prose operator-sentences">
          <p>
            {t('operator.services', { count: total, owners: t('operator.owners', { count: owners.length }) })}{' '}
            {furthest === undefined
              ? t('operator.allNewest', { version: newest.version })
              : t('operator.someBehind', {
                  count: behind,
                  version: newest.version,
                  title: text(furthest.title),
                  days: t('operator.days', { count: furthest.lagDays }),
                })}
          </p>
          <p>{open + unread === 0 ? t('operator.nothingOpen') : t('operator.openInAll', { open, unread })}</p>
        </div>
      )}
    </Panel>
  );
};
