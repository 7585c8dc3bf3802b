import { Paragraph } from '@digdir/designsystemet-react';
import { useLocation } from '@tanstack/react-router';
import { useWords } from '../../shared/words.js';
import { ListAndOne } from '../../shared/components/record-list.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useEnter } from '../../shared/data/presence.js';
import { EngagementPanel } from './engagement-panel.js';
import { newEngagement, NewEngagementForm } from './new-engagement-form.js';
import { PartiesPanel } from './parties-panel.js';

/** Every engagement, and one of them in full. A party in the address opens the engagement that it is contractor of. */
export const EngagementsTab = () => {
  const { t } = useWords();
  const { of } = useWorkbench();
  const nameOf = useNames();
  const { hash } = useLocation();
  const engagements = of('engagement');
  const selected =
    engagements.find(({ id }) => id === hash) ??
    engagements.find(({ contractor }) => contractor === hash) ??
    engagements.find(({ principal }) => principal === hash) ??
    engagements[0];
  useEnter(selected?.id);
  // The same supplier may stand in the list twice; what it is engaged for tells them apart.
  const about = (activities: readonly string[]) =>
    activities.length === 1
      ? nameOf(activities[0] ?? '').toLowerCase()
      : t('suppliers.nActivities', { n: activities.length });
  return (
    <>
      {selected ? (
        <ListAndOne
          label={t('kind.engagement.many')}
          to="/a/$id/leverandorer"
          selected={selected.id}
          newForm={{ anchor: newEngagement, label: t('engagement.new') }}
          items={engagements.map((engagement) => ({
            id: engagement.id,
            title: nameOf(engagement.contractor),
            note: `${t('suppliers.engagedBy', { name: nameOf(engagement.principal) })}: ${about(engagement.activities)}`,
          }))}
        >
          <EngagementPanel key={selected.id} engagement={selected} />
        </ListAndOne>
      ) : (
        <Paragraph className="panel">{t('suppliers.noEngagements')}</Paragraph>
      )}
      <NewEngagementForm />
      <PartiesPanel />
    </>
  );
};
