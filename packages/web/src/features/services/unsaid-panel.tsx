import { Link } from '@tanstack/react-router';
import { Panel } from '../../shared/components/panel.js';
import { useWorkbench } from '../../shared/data/context.js';
import { keepCommon } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';

const steps = ['why', 'data', 'rights'] as const;
type Step = (typeof steps)[number];

/** What no platform and no app can answer for the service, with the way to each question; nothing when all is answered. */
export const UnsaidPanel = () => {
  const { t } = useWords();
  const { id, ownRecords, evaluation } = useWorkbench();
  const activities = ownRecords.filter((record) => record.kind === 'activity');
  const own = new Set(activities.map((activity) => activity.id));
  const isOpen: Readonly<Record<Step, boolean>> = {
    why: activities.some(({ purposes }) => purposes.length === 0),
    data: activities.some(
      ({ retention, data }) => retention === undefined && data.every((item) => item.retention === undefined),
    ),
    rights: evaluation.findings.some(({ rule, at }) => rule === 'right-unanswered' && own.has(at.record)),
  };
  const open = steps.filter((step) => isOpen[step]);
  if (open.length === 0) return null;
  const asks = {
    why: 'path.why.question',
    data: 'path.data.retention',
    rights: 'path.rights.question',
  } as const;
  return (
    <Panel title={t('services.unsaid')}>
      <p className="prose">{t('services.unsaidLead')}</p>
      <ul>
        {open.map((step) => (
          <li key={step}>
            <Link
              className="ds-link"
              to="/ny/v/$id"
              params={{ id }}
              search={(before) => ({ ...keepCommon(before), steg: step })}
            >
              {t(asks[step])}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
