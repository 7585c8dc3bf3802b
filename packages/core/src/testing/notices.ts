import type { AssessmentRecord } from '../model/assessment.js';
import { type Fields, record } from './fixtures.js';

/** A relation with a supplier that may use others when it tells of them 30 days ahead. */
export const engagedWithDays = (subprocessors: object = {}, more: Fields<'engagement'> = {}) =>
  record('engagement', {
    subprocessors: {
      list: 'list',
      edition: '1',
      authorisation: 'general',
      noticeDays: 30,
      ...subprocessors,
    },
    ...more,
  });

export const aNotice = (fields: Fields<'subprocessorNotice'> = {}) =>
  record('subprocessorNotice', { id: 'notice', ...fields });

export const anAnswer = (fields: Fields<'noticeAnswer'> = {}) =>
  record('noticeAnswer', { id: 'answer', ...fields });

/** An activity of the operator, and the relation by which a supplier processes for it. */
export const withSupplier = (...more: readonly AssessmentRecord[]): readonly AssessmentRecord[] => [
  record('party', { id: 'operator', country: 'NO' }),
  record('party', { id: 'provider', country: 'IE' }),
  record('activity'),
  ...(more.some(({ id }) => id === 'engagement') ? [] : [engagedWithDays()]),
  ...more,
];

/** The same where those who build on the platform are controllers, and the operator their processor. */
export const withOwners = (...more: readonly AssessmentRecord[]): readonly AssessmentRecord[] => [
  record('assessment', {
    subject: { type: 'platform', name: { nb: 'Plattform' }, operator: 'operator', owners: 'owners' },
  }),
  record('party', { id: 'operator', country: 'NO' }),
  record('party', { id: 'owners', type: 'group' }),
  record('party', { id: 'provider', country: 'IE' }),
  record('activity', { decides: [{ party: 'owners', what: ['purpose', 'essentialMeans'] }] }),
  record('engagement', { id: 'up', principal: 'owners', contractor: 'operator' }),
  engagedWithDays(),
  ...more,
];
