import { message } from '@risikobilde/words/message';
import type { RiskResult } from '../evaluation.js';

/** Which state of a risk decides, in words that go into a sentence: as things are, or on the day that the processing begins. */
export const riskState = ({ residualIs, starts }: Pick<RiskResult, 'residualIs' | 'starts'>) =>
  residualIs === 'atStart' && starts !== undefined
    ? message('risk.decides.atStart', { starts })
    : message('risk.decides.current');
