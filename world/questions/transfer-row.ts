import type { AssessmentRecord } from '@risikobilde/core';
import { record } from '../../packages/core/src/testing/fixtures.js';
import { on } from '../asked-by-date.js';
import { groundOf, type Question } from './question.js';
import { today } from './records.js';

export type TransferRow = {
  readonly id: string;
  readonly question: string;
  readonly asOf?: string;
  readonly to: string;
  readonly from?: string;
  readonly exporter?: object;
  readonly importer?: object;
  readonly transfer?: object;
  readonly ground?: object;
  /** What the two are to each other: the exporter decides and engages, unless it is said. */
  readonly between?: 'controllers' | 'subProcessor' | 'backToController';
  readonly activity?: object;
  readonly others?: readonly AssessmentRecord[];
  readonly answer: string;
  readonly source: string;
  readonly mark?: 'S' | 'K';
};

const decides = (...parties: readonly string[]) => parties.map((party) => ({ party, what: ['purpose'] }));

const between: Readonly<
  Record<NonNullable<TransferRow['between']> | 'processor', readonly AssessmentRecord[]>
> = {
  processor: [
    on([], { decides: decides('exporter') }),
    record('engagement', { principal: 'exporter', contractor: 'importer' }),
  ],
  controllers: [on([], { decides: decides('exporter', 'importer') })],
  subProcessor: [
    on([], { decides: decides('operator') }),
    record('engagement', { principal: 'operator', contractor: 'exporter' }),
    record('engagement', { id: 'lower', principal: 'exporter', contractor: 'importer' }),
  ],
  backToController: [
    on([], { decides: decides('importer') }),
    record('engagement', { principal: 'importer', contractor: 'exporter' }),
  ],
};

export const transferOf = ({
  from = 'NO',
  to,
  exporter = {},
  importer = {},
  transfer = {},
  ground,
  between: how,
  activity,
  others = [],
}: Pick<
  TransferRow,
  'from' | 'to' | 'exporter' | 'importer' | 'transfer' | 'ground' | 'between' | 'activity' | 'others'
>): readonly AssessmentRecord[] => [
  record('party', { id: 'operator', country: from }),
  record('party', { id: 'exporter', country: from, ...exporter }),
  record('party', { id: 'importer', country: to, ...importer }),
  ...(activity ? [on([], { decides: decides('exporter'), ...activity })] : between[how ?? 'processor']),
  record('evidence', { of: ['transfer'] }),
  record('transfer', {
    exporter: 'exporter',
    country: to,
    ...(ground && { grounds: [ground as never] }),
    ...transfer,
  }),
  ...others,
];

/** The rows as questions of what the transfer rests on. */
export const transfersAsked = (rows: readonly TransferRow[]): readonly Question[] =>
  rows.map(({ id, question, asOf = today, answer, source, mark, ...row }) => ({
    id,
    question,
    asOf,
    records: transferOf(row),
    asks: groundOf,
    answer,
    source,
    ...(mark && { mark }),
  }));

/** A ground of adequacy. */
export const adequate = (adequacy: string, fields: object = {}) => ({ article: '45', adequacy, ...fields });
