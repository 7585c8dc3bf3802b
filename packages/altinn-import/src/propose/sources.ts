import type { Text } from '@risikobilde/core';
import type { Evidence, Proposal } from '@risikobilde/files';
import type { AppContext } from '../app-context.js';
import { groupBy } from '../group-by.js';
import { messageText } from '../finding.js';
import type { Register } from '../read/prefill.js';

const registerNames: Readonly<Record<Register, Text>> = {
  DSF: messageText('import.register.DSF'),
  ER: messageText('import.register.ER'),
  UserProfile: messageText('import.register.UserProfile'),
  QueryParameters: messageText('import.register.QueryParameters'),
};

/** Where data come from other than the one who fills in, and what that means for information and for WP 248. */
export const proposeSources = ({ app }: AppContext): readonly Proposal[] => {
  const byRegister = groupBy(app.prefills, ({ register }) => register);
  const evidenceOf = (register: Register): readonly Evidence[] =>
    (byRegister.get(register) ?? []).map(({ file, pointer, key, path }) => ({
      file,
      pointer,
      found: `${register}.${key} → ${path}`,
      why: messageText('import.register.filled', { register: registerNames[register] }),
    }));
  const proposals: Proposal[] = [];
  for (const register of ['DSF', 'ER', 'UserProfile'] as const) {
    const evidence = evidenceOf(register);
    if (evidence.length === 0) continue;
    const name = registerNames[register];
    const text = messageText('import.register.prefill', { name });
    proposals.push({
      id: `system-${register.toLowerCase()}`,
      text,
      why: messageText('import.register.why'),
      effect: { field: 'systems', item: text },
      evidence,
      confidence: 'high',
    });
  }
  const others = [...evidenceOf('DSF'), ...evidenceOf('ER'), ...evidenceOf('QueryParameters')];
  if (others.length > 0) {
    proposals.push({
      id: 'obtained-from-others',
      text: messageText('import.obtainedFromOthers.text'),
      why: messageText('import.obtainedFromOthers.why'),
      effect: { field: 'obtainedFrom', value: 'both' },
      evidence: others,
      confidence: 'high',
    });
    const why = messageText('import.criterionC6.why');
    proposals.push({
      id: 'criterion-c6',
      text: messageText('import.criterionC6.text'),
      why,
      effect: { field: 'criteria', item: { item: 'c6', why } },
      evidence: others,
      // Filling in a name and an address is a weak case of combining; a person judges.
      confidence: 'low',
    });
  }
  return proposals;
};
