import type { LocalDate } from '@risikobilde/core';
import { DayEdit } from './day-edit.js';

type Period = { readonly from?: LocalDate | undefined; readonly until?: LocalDate | undefined };
type Props<T extends Period> = {
  /** What has the days. */
  readonly value: T;
  readonly labels: { readonly from: string; readonly until: string };
  readonly onSave: (value: T) => void;
};

/** The first day something holds and the first day it no longer does; the second is after the first. */
export const PeriodEdit = <T extends Period>({ value, labels, onSave }: Props<T>) => {
  const without = (field: 'from' | 'until'): T => {
    const { [field]: _taken, ...rest } = value;
    // A period may be open at both ends, so what is left is still one.
    return rest as unknown as T;
  };
  return (
    <>
      <DayEdit
        label={labels.from}
        value={value.from}
        before={value.until}
        onSave={(from) => onSave({ ...value, from })}
        onClear={() => onSave(without('from'))}
      />
      <DayEdit
        label={labels.until}
        value={value.until}
        after={value.from}
        onSave={(until) => onSave({ ...value, until })}
        onClear={() => onSave(without('until'))}
      />
    </>
  );
};
