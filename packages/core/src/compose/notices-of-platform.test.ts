import { expect, test } from 'vitest';
import { prepare } from '../evaluate/evaluate.js';
import { receivedNotices } from '../derive/received-notices.js';
import { isOwn } from '../finding-owner.js';
import { evaluate } from '../evaluate/evaluate.js';
import { aWorld, day } from '../testing/fixtures.js';
import { aNotice, anAnswer } from '../testing/notices.js';
import { aService, platformRecords, releaseOf } from '../testing/platform.js';
import { compose } from './compose.js';

const notice = aNotice({ engagements: ['operator-provider'], objectUntil: '2024-05-31' });
const operatorsAnswer = anAnswer({ of: 'notice' });
const told = releaseOf([...platformRecords(), notice, operatorsAnswer], '2');
const untold = releaseOf();
const asOf = day('2024-06-01');
const rule = 'subprocessor-notice-unanswered';
const seenBy = (service: Parameters<typeof compose>[0], release = told, newer?: typeof told) => {
  const { context, derived } = prepare(compose(service, release, newer), aWorld(), asOf);
  return receivedNotices(context, derived.roles);
};
const withAnswer = (service: ReturnType<typeof aService>, of = 'plat.notice') => ({
  ...service,
  records: [...service.records, anAnswer({ id: 'ours', of, answer: 'objected' })],
});

test('a service sees the notice of its platform, and is to answer for its own activity', () => {
  const [received] = seenBy(aService(told));
  expect(received).toMatchObject({ state: 'passed', isOurs: true, own: ['permits'], answer: undefined });
  const found = evaluate(compose(aService(told), told), aWorld(), asOf).findings.filter(
    (one) => one.rule === rule,
  );
  expect(found.map((one) => [one.refs, isOwn(one)])).toEqual([[['plat.notice'], true]]);
});

test('what the operator answered is no answer of the service, and what the service answered is', () => {
  expect(seenBy(withAnswer(aService(told)))[0]).toMatchObject({ state: 'objected', isLate: false });
});

test('a service that stands on an older release sees it as soon as a newer one holds it', () => {
  const behind = aService(untold);
  expect(seenBy(behind, untold)).toEqual([]);
  expect(seenBy(behind, untold, told)[0]).toMatchObject({ state: 'passed', isOurs: true });
  expect(seenBy(withAnswer(behind), untold, told)[0]).toMatchObject({ state: 'objected' });
});

test('a service that uses nothing of what it is about has nothing to answer', () => {
  const reason = { nb: 'Ikke hos oss' };
  const without = aService(told, { services: { answer: 'reject', reason } });
  expect(seenBy(without)[0]).toMatchObject({ isOurs: false, own: [] });
});

test('a notice that is internal stays with the operator', () => {
  const internal = releaseOf([...platformRecords(), { ...notice, level: 'internal' }]);
  expect(seenBy(aService(internal), internal)).toEqual([]);
});
