import type { Text } from '@risikobilde/words/message';
import type { RecordOf } from '../model/assessment.js';
import { isPlaceholder } from './placeholder.js';

type Activity = RecordOf<'activity'>;

const isSaid = (retention: Text | undefined): boolean => retention !== undefined && !isPlaceholder(retention);

/** The data of an activity that nothing says the retention of: neither theirs nor the activity's. */
export const dataWithoutRetention = (activity: Activity): Activity['data'] =>
  activity.data.filter(({ retention }) => !isSaid(retention ?? activity.retention));

/** Whether it is said how long everything in an activity is kept, for all of it or for each item of data. */
export const hasRetention = (activity: Activity): boolean =>
  activity.data.length === 0 ? isSaid(activity.retention) : dataWithoutRetention(activity).length === 0;
