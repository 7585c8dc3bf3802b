import type { ErasureReceipt, ErasureRequest, User } from '@risikobilde/api';
import { erase } from '../erasure/erase.js';
import { done, type Result } from '../base/refusal.js';
import type { Services } from '../services.js';
import { eventsAfter } from '../store/events.js';
import { workOnFiles } from '../threads/work-on-files.js';
import { withHash } from '../store/next-event.js';

/** Erases texts from an assessment, forgets what this process remembers of them, and tells the windows. */
export const eraseTexts = (
  services: Services,
  user: User,
  id: string,
  request: ErasureRequest,
): Promise<Result<ErasureReceipt>> =>
  services.turns(id, async () => {
    const erased = await erase(
      { ...services, run: workOnFiles(services.threads, user.id) },
      user,
      request,
      id,
    );
    if (!erased.ok) return erased;
    const [one] = erased.value.assessments;
    if (one === undefined) throw new Error('What was erased is of no assessment.');
    const { row, event, ...told } = one;
    services.lastRows.forget(id);
    services.states.forget(row.key);
    if (event !== undefined)
      for (const sealed of await eventsAfter(services.db, row.key, event.revision - 1, 1))
        services.hub.tell(row.key, { type: 'edit', event: withHash(sealed) });
    return done({ ...told, isPurged: erased.value.isPurged });
  });
