import { afterAll, beforeEach, expect, it } from 'vitest';
import { type Imitation, startImitation } from '../test/imitation.js';
import { look, source } from '../test/looking.js';
import { faults, type FaultWhy } from './fault.js';
import { isDue, type Kept, type Look, stateOf } from './look-at.js';
import { parseWatchSettings } from './settings.js';

// What becomes of looks over time: texts that go back and forth, silence, much at once; and the settings that say what is followed.

let there: Imitation;
beforeEach(async () => {
  await there?.close();
  there = await startImitation();
});
afterAll(() => there.close());

const terms = (more: object = {}) =>
  source({
    connector: 'terms',
    publisher: 'P',
    address: there.origin,
    documents: [{ service: 'S', terms: 'T' }],
    ...more,
  });
const says = (text: string) => there.says('/S/T.md', text, 'text/markdown');

it('a text that goes back to what it was is told of as going back and forth, and not as news each time', async () => {
  let kept: Kept | undefined;
  const told: number[] = [];
  for (const text of ['# A\none', '# A\ntwo', '# A\none', '# A\ntwo', '# A\none']) {
    says(text);
    const looked = await look(terms(), kept);
    told.push(looked.candidates.length);
    kept = looked;
  }
  expect(told).toEqual([0, 1, 0, 0, 0]);
  expect(kept?.look.flickers).toEqual([{ of: 'S: T, A', at: '2026-12-01T06:10:00.000Z' }]);
  expect(stateOf(kept?.look, terms(), new Date('2026-12-02'))).toBe('flicker');
  expect(stateOf(kept?.look, terms(), new Date('2027-01-15'))).toBe('ok');
});

it('a passage that is gone and comes back goes back and forth too', async () => {
  says('# A\none\n# B\ntwo');
  const first = await look(terms());
  says('# A\none');
  const second = await look(terms(), first);
  expect(second.candidates).toMatchObject([{ change: 'gone', place: 'B', text: 'B\ntwo' }]);
  says('# A\none\n# B\ntwo');
  const third = await look(terms(), second);
  expect([third.candidates, third.look.flickers.length]).toEqual([[], 1]);
});

it('more at once than anybody would read is a source that has changed its form, and what it said before is kept', async () => {
  const sections = (n: number, text: string) =>
    Array.from({ length: n }, (_, at) => `# ${at}\n${text}`).join('\n');
  says(sections(250, 'one'));
  const first = await look(terms());
  says(sections(250, 'two'));
  const second = await look(terms(), first);
  expect([second.look.fault?.why, second.candidates]).toEqual(['muchAtOnce', []]);
  expect(second.memory).toEqual(first.memory);
  // Whoever runs the installation begins again.
  const third = await look(terms({ begin: 2 }), second);
  expect([third.look.fault, third.candidates, third.look.passages]).toEqual([undefined, [], 250]);
});

it('what a source calls its passages is nothing but a name', async () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  there.on('/feed', (_, answer) =>
    answer.end(
      `<rss version="2.0"><channel><title>N</title>${names.map((name) => `<item><guid>${name}</guid><title>${name}</title></item>`).join('')}</channel></rss>`,
    ),
  );
  const settings = source({ connector: 'edpb', address: `${there.origin}/feed` });
  // As it is stored between two looks.
  const kept = JSON.parse(JSON.stringify(await look(settings))) as Kept;
  expect(await look(settings, kept)).toMatchObject({ candidates: [], look: { passages: 4 } });
  expect((await look(settings, kept)).memory).toEqual(kept.memory);
});

it('a candidate is the same whenever it is found, and another one for another text', async () => {
  says('# A\none');
  const first = await look(terms());
  says('# A\ntwo');
  const [one] = (await look(terms(), first)).candidates;
  const [same] = (await look(terms(), first, { now: new Date('2026-12-05') })).candidates;
  says('# A\nthree');
  const [other] = (await look(terms(), first)).candidates;
  expect(same?.id).toBe(one?.id);
  expect(other?.id).not.toBe(one?.id);
});

it('of a long passage the beginning is kept, and the hash is of all of it', async () => {
  says('# A\none');
  const first = await look(terms());
  says(`# A\n${'x'.repeat(30_000)}1`);
  const [one] = (await look(terms(), first)).candidates;
  says(`# A\n${'x'.repeat(30_000)}2`);
  const [other] = (await look(terms(), first)).candidates;
  expect([one?.isCut, one?.text.length, one?.text === other?.text, one?.hash === other?.hash]).toEqual([
    true,
    20_000,
    true,
    false,
  ]);
});

const seen: Look = {
  at: '2026-12-01T06:00:00Z',
  began: '2026-01-01T06:00:00Z',
  came: '2026-11-20T06:00:00Z',
  passages: 3,
  missing: [],
  flickers: [],
  settings: 'x',
};
const on = new Date('2026-12-01T07:00:00Z');
it.each<[string, Look | undefined, string]>([
  ['never looked at', undefined, 'notYet'],
  ['answered, something new lately', seen, 'ok'],
  ['answered, nothing new for long', { ...seen, came: '2026-09-01T06:00:00Z' }, 'silent'],
  ['never anything new', { ...seen, came: undefined as never }, 'silent'],
  ['without what was asked for', { ...seen, missing: ['LOV-1'] }, 'incomplete'],
  ['fails today', { ...seen, fault: { why: 'serverError' } }, 'away'],
  ['has failed for long', { ...seen, came: '2026-09-01T06:00:00Z', fault: { why: 'tookTooLong' } }, 'silent'],
  ['its page is gone', { ...seen, fault: { why: 'notFound' } }, 'silent'],
  ['leads elsewhere', { ...seen, fault: { why: 'redirectedElsewhere' } }, 'refused'],
  [
    'is too large, for long',
    { ...seen, came: '2026-09-01T06:00:00Z', fault: { why: 'tooLarge' } },
    'tooLarge',
  ],
  ['answers otherwise', { ...seen, fault: { why: 'notFeed' } }, 'changedForm'],
])('a source that is %s: %s', (_, last, state) => {
  expect(stateOf(last, { silentAfterDays: 60 }, on)).toBe(state);
});

it('nothing that went wrong is ever shown as well', () => {
  // The names of the table.
  for (const why of Object.keys(faults) as FaultWhy[])
    expect(['ok', 'flicker', 'notYet']).not.toContain(
      stateOf({ ...seen, fault: { why } }, { silentAfterDays: 60 }, on),
    );
});

it.each([
  [24, '2026-11-30T07:00:30Z', true],
  [24, '2026-11-30T08:00:00Z', false],
  [1, '2026-12-01T06:30:00Z', false],
  [1 / 6, '2026-12-01T06:55:00Z', false],
  [24, '2027-12-01T06:30:00Z', true],
])('every %i hours, looked at %s: due %s', (everyHours, at, due) => {
  expect(isDue({ ...seen, at }, { everyHours }, on)).toBe(due);
});

it.each([
  ['sources: [{ id: a, connector: edpb }]', undefined],
  ['{"sources":[{"id":"a","connector":"feed","address":"https://x.no/f","publisher":"X"}]}', undefined],
  ['sources: [{ id: a, connector: edpb }, { id: a, connector: edps }]', 'a twice'],
  ['sources: [{ id: a, connector: ftp }]', 'connector'],
  ['sources: [{ id: a, connector: feed, address: "ftp://x.no", publisher: X }]', 'address'],
  ['sources: [{ id: a, connector: feed, address: "file:///etc/passwd", publisher: X }]', 'address'],
  ['sources: [{ id: a, connector: edpb, everyHours: 0 }]', 'everyHours'],
  ['sources: [{ id: ../a, connector: edpb }]', 'id'],
  ['sources: [{ id: a, connector: lovdata, acts: ["LOV-("] }]', 'acts'],
  ['contact: "a\\r\\nHost: x"\nsources: []', 'contact'],
  ['sources: [', 'Flow'],
  ['&a [*a, *a]', ''],
  ['', 'expected object'],
])('settings %#: %s', (text, wrong) => {
  const read = parseWatchSettings(text);
  expect(read.ok ? undefined : read.wrong).toEqual(
    wrong === undefined ? undefined : expect.stringContaining(wrong),
  );
});
