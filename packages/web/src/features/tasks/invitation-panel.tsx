import { formatMoment } from '@risikobilde/words';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { request } from '../../shared/data/api.js';
import { listQuery, queryClient, sessionQuery } from '../../shared/data/client.js';
import { useWorkbench } from '../../shared/data/context.js';
import { isUnread, noticesQuery, saidOf, type ListedNotice } from '../../shared/data/notices.js';
import { useWords } from '../../shared/words.js';

/** Who has shared the assessment with whoever is here, and in which role: until it has been shown, and as long as the page is open then. */
export const InvitationPanel = () => {
  const { t, say, language } = useWords();
  const { id } = useWorkbench();
  const { data: session } = useQuery(sessionQuery);
  const enabled = session !== undefined && session.mode !== 'local';
  // Newest first: one of the page that is read first, since somebody who was just let in is told of it now.
  const { data: notices } = useInfiniteQuery({ ...noticesQuery, enabled });
  const { data: assessments } = useQuery({ ...listQuery, enabled });
  const [shown, show] = useState<readonly ListedNotice[]>([]);
  useEffect(() => {
    if (notices === undefined || assessments === undefined) return;
    const addresses = assessments.map((one) => one.id);
    const told = notices.pages.flatMap((page) => page.notices);
    const found = told.filter(
      (one) => one.kind === 'shared' && isUnread(one) && isOf(one.assessment ?? '', id, addresses),
    );
    if (found.length === 0) return;
    show(found);
    // What was not stored is shown again the next time.
    void Promise.all(
      found.map(({ key, made }) => request('POST /api/notices/read', { body: { until: made, key } })),
    )
      .then(() => queryClient.invalidateQueries(noticesQuery))
      .catch(() => undefined);
  }, [notices, assessments, id]);
  if (shown.length === 0) return null;
  return (
    <section className="tasks-mentions" aria-labelledby="tasks-invitation">
      <h2 id="tasks-invitation">{t('tasks.invitation')}</h2>
      <ul className="tasks-points">
        {shown.map((one) => (
          <li key={one.key}>
            <span>
              {say(saidOf(one))}. <span className="subtle">{formatMoment(one.made, language)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

/**
 * Whether an assessment that is told of is the one that is open. It is told of with its organisation; here that is left out where no
 * other of the same id is among those one may read.
 */
const isOf = (told: string, here: string, addresses: readonly string[]): boolean =>
  told === here || (told.endsWith(`~${here}`) && !addresses.includes(told));
