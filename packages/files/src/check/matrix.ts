import { message } from '@risikobilde/words/message';
import { isObject } from '@risikobilde/core';
import { listOfValues } from '../wording.js';
import type { ProblemList } from '../problem.js';
import type { PlacedRecord } from '../read/records.js';

const listIn = (record: PlacedRecord, field: string): readonly unknown[] => {
  const value = record.value[field];
  return Array.isArray(value) ? value : [];
};

/** A scale's matrix must have a band for every pair of levels: a hole would be a risk without a colour. */
export const checkMatrix = (record: PlacedRecord, problems: ProblemList): void => {
  if (record.kind !== 'scale') return;
  const rows = listIn(record, 'matrix');
  const [likelihood, consequence] = [
    listIn(record, 'likelihood').length,
    listIn(record, 'consequence').length,
  ];
  const bands = listIn(record, 'bands').flatMap((band) =>
    isObject(band) && typeof band['id'] === 'string' ? [band['id']] : [],
  );
  if (rows.length !== likelihood)
    problems.add(
      'uneven-matrix',
      record.placeOf(['matrix']),
      message('problem.matrix.rows', { found: rows.length, allowed: likelihood }),
    );
  rows.forEach((row, index) => {
    if (!Array.isArray(row)) return;
    if (row.length !== consequence)
      problems.add(
        'uneven-matrix',
        record.placeOf(['matrix', index]),
        message('problem.matrix.bands', { found: row.length, allowed: consequence }),
      );
    row.forEach((band: unknown, column) => {
      if (typeof band === 'string' && !bands.includes(band))
        problems.add(
          'uneven-matrix',
          record.placeOf(['matrix', index, column]),
          message('problem.matrix.band', { band, allowed: listOfValues(bands) }),
        );
    });
  });
};
