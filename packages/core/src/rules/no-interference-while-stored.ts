import { message } from '@risikobilde/words/message';
import { type Context, recordOf } from '../context.js';
import { lawStatus } from '../derive/law-status.js';
import { namesOf } from '../derive/names.js';
import type { RecordOf } from '../model/assessment.js';
import type { RawFinding, Rule } from '../rule.js';

export const noInterferenceWhileStored: Rule = {
  id: 'no-interference-while-stored',
  severity: 'error',
  answers: 'compliance',
  source: 'EMK art. 8; S. and Marper v. the United Kingdom, 30562/04; Leander v. Sweden, 9248/81',
  evaluate: (context) => {
    const known = ['marper', 'leander'].filter((id) => lawStatus(context, id).state === 'inForce');
    if (known.length === 0) return [];
    return context.of('freedom').flatMap((freedom): RawFinding[] => {
      if (!/^echr[:-]8$|^constitution[:-]102$/.test(freedom.right) || !deniesInterference(freedom)) return [];
      const stored = freedom.activities.filter((id) => holdsPrivateLife(context, id));
      if (stored.length === 0) return [];
      return [
        {
          refs: [freedom.id],
          also: [...stored, ...known],
          field: 'steps.interference',
          message: message('rule.no-interference-while-stored.message', {
            title: freedom.title,
            activities: namesOf(context, stored),
          }),
          fix: message('rule.no-interference-while-stored.fix'),
        },
      ];
    });
  },
};

const deniesInterference = ({ steps, conclusion }: RecordOf<'freedom'>): boolean =>
  steps.engaged?.answer === 'no' ||
  steps.interference?.answer === 'no' ||
  conclusion === 'noInterference' ||
  conclusion === 'notEngaged';

// Data of these classes are about the private life of a person; a name or an address at work need not be.
const privateLife: ReadonlySet<string> = new Set(['nationalId', 'confidential', 'special', 'criminal']);

const holdsPrivateLife = (context: Context, id: string): boolean =>
  recordOf(context, 'activity', id)?.data.some((data) => privateLife.has(data.class)) ?? false;
