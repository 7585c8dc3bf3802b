import type { ServicesAnswer } from '@risikobilde/api';
import { useTexts } from '../../../shared/language.js';
import { Panel } from '../../../shared/components/panel.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { operatorTexts } from './texts.js';

/** How many build on the platform, who is behind, and what is left to answer: in sentences. */
export const InShortPanel = ({ answer }: { readonly answer: ServicesAnswer }) => {
  const t = useTexts(operatorTexts);
  const { text } = useWorkbench();
  const { releases, total, behind, open, unread, furthest, owners } = answer;
  const newest = releases.at(-1);
  return (
    <Panel title={t('inShort')}>
      {newest === undefined || total === 0 ? (
        <p className="prose">{t(newest === undefined ? 'noRelease' : 'noService')}</p>
      ) : (
        <div className="prose operator-sentences">
          <p>
            {t('services', { count: total, owners: t('owners', { count: owners.length }) })}{' '}
            {furthest === undefined
              ? t('allNewest', { version: newest.version })
              : t('someBehind', {
                  count: behind,
                  version: newest.version,
                  title: text(furthest.title),
                  days: t('days', { count: furthest.lagDays }),
                })}
          </p>
          <p>{open + unread === 0 ? t('nothingOpen') : t('openInAll', { open, unread })}</p>
        </div>
      )}
    </Panel>
  );
};
