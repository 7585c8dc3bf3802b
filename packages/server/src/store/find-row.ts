import { message } from '@risikobilde/words';
import { foundOr, type Result } from '../base/refusal.js';
import { findAssessment } from './assessments.js';
import type { AssessmentRow, Queries } from './tables.js';

/** The row of an assessment, or the refusal that there is none. */
export const findRow = async (db: Queries, id: string): Promise<Result<AssessmentRow>> =>
  foundOr(await findAssessment(db, id), message('refusal.noAssessment', { id }));
