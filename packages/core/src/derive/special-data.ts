import type { RecordOf } from '../model/assessment.js';

type Data = RecordOf<'activity'>['data'][number];

/** Whether data are of a special category: what is said to reveal health, origin or the like is, whatever class it was given. */
export const isSpecialData = ({ class: given, special }: Data): boolean =>
  given === 'special' || (special !== undefined && special.length > 0);
