import { afterAll, beforeEach, expect, it } from 'vitest';
import { actXml, type Imitation, packed, serveLovdata, startImitation } from '../test/imitation.js';
import { look, source } from '../test/looking.js';
import { fileOf } from './lovdata.js';

// Lovdata's open packages, by an imitation: what is new, what is amended, and what is not as it should be.

const security = 'LOV-2018-06-01-24';
const file = 'nl/nl-20180601-024.xml';
let lovdata: Imitation;
const follow = (more: object = {}) =>
  source({
    connector: 'lovdata',
    address: `${lovdata.origin}/publicData`,
    packages: ['gjeldende-lover'],
    acts: [security],
    ...more,
  });
const laws = async (files: Readonly<Record<string, string>>, edition?: string): Promise<void> =>
  serveLovdata(lovdata, { 'gjeldende-lover.tar.bz2': await packed(files) }, edition);

beforeEach(async () => {
  await lovdata?.close();
  lovdata = await startImitation();
});
afterAll(() => lovdata.close());

it('what is there the first time is where one begins, and an edition that is had already is not fetched again', async () => {
  await laws({ [file]: actXml(security, { provisions: { '§ 5-1': 'Gradert.', '§ 5-3': 'Merket.' } }) });
  const first = await look(follow());
  expect(first.look).toMatchObject({ passages: 3, missing: [] });
  expect(first.look.fault).toBeUndefined();
  expect(first.candidates).toEqual([]);
  const before = lovdata.asked.length;
  const second = await look(follow(), first);
  expect(second.candidates).toEqual([]);
  expect(lovdata.asked.slice(before).map(({ path }) => path)).toEqual(['/publicData/list']);
});

it('an amended provision is a candidate with both texts, its place and the fact it may bear on', async () => {
  await laws({
    [file]: actXml(security, { provisions: { '§ 5-1': 'Frist 14 dager.', '§ 5-3': 'Merket.' } }),
  });
  const first = await look(follow());
  await laws(
    { [file]: actXml(security, { provisions: { '§ 5-1': 'Frist 30 dager.', '§ 5-3': 'Merket.' } }) },
    '2026-11-30T02:31:59.418Z',
  );
  const { candidates } = await look(follow(), first);
  expect(candidates).toMatchObject([
    {
      change: 'changed',
      title: 'Lov om prøver',
      place: '§ 5-1',
      text: expect.stringContaining('30 dager'),
      before: { text: expect.stringContaining('14 dager') },
      url: 'https://lovdata.no/lov/2018-06-01-24/§5-1',
      bearsOn: [{ source: 'sikkerhetsloven', ref: '§ 5-1' }],
    },
  ]);
  expect(candidates[0]?.hash).not.toBe(candidates[0]?.before?.hash);
});

it('numbered paragraphs, list items and the note on entry into force stay apart and stay there', async () => {
  const provision = `<article class="numberedLegalP">(1) Sikres slik at det
  <ol><li><article class="listArticle"><article class="legalP">ikke blir kjent for uvedkommende</article></article></li>
  <li><article class="listArticle"><article class="legalP">ikke går tapt, CO<sub>2</sub></article></article></li></ol></article>
  <article class="changesToParent">Endret ved lov 20 juni 2026 nr. 30 (i kraft 1 juli 2026).</article>`;
  await laws({ [file]: actXml(security, { provisions: { '§ 5-2': 'Før.' } }) });
  const first = await look(follow());
  await laws({ [file]: actXml(security, { provisions: { '§ 5-2': provision } }) }, '2026-11-30T02:31:59Z');
  const [candidate] = (await look(follow(), first)).candidates;
  expect(candidate?.text.split('\n')).toEqual([
    '§ 5-2. Om noe',
    '(1) Sikres slik at det',
    'ikke blir kjent for uvedkommende',
    'ikke går tapt, CO2',
    'Endret ved lov 20 juni 2026 nr. 30 (i kraft 1 juli 2026).',
  ]);
});

it.each([['Kongen bestemmer'], ['2021-01-01, 2022-01-01']])(
  'a new date of entry into force is told of word for word: %s',
  async (inForce) => {
    await laws({ [file]: actXml(security) });
    const first = await look(follow());
    await laws({ [file]: actXml(security, { inForce }) }, '2026-11-30T02:31:59Z');
    expect((await look(follow(), first)).candidates).toMatchObject([
      { change: 'changed', inForce, text: expect.stringContaining(inForce) },
    ]);
  },
);

it('an act in the gazette that changes an act that is followed is a candidate; another one is not', async () => {
  const settings = follow({ packages: ['lovtidend-avd1'] });
  const gazette = async (files: Readonly<Record<string, string>>, edition: string) => {
    serveLovdata(
      lovdata,
      {
        'lovtidend-avd1-2026.tar.bz2': await packed(files),
        'lovtidend-avd1-2001-2025.tar.bz2': await packed({}),
      },
      edition,
    );
    lovdata.says(
      '/publicData/list',
      JSON.stringify([
        { filename: 'lovtidend-avd1-2001-2025.tar.bz2', sizeBytes: '14', lastModified: '2026-01-02' },
        {
          filename: 'lovtidend-avd1-2026.tar.bz2',
          sizeBytes: String((await packed(files)).length),
          lastModified: edition,
        },
      ]),
    );
  };
  const other = actXml('LOV-2026-11-01-1', { changesTo: ['lov/2018-06-01-240'] });
  await gazette({ 'lti/nl-20261101-001.xml': other }, '2026-11-02');
  const first = await look(settings);
  await gazette(
    {
      'lti/nl-20261101-001.xml': other,
      'lti/nl-20261120-070.xml': actXml('LOV-2026-11-20-70', {
        title: 'Lov om endringer i sikkerhetsloven',
        inForce: 'Kongen bestemmer',
        changesTo: ['lov/2018-06-01-24'],
      }),
    },
    '2026-11-21',
  );
  expect((await look(settings, first)).candidates).toMatchObject([
    {
      change: 'new',
      title: 'Lov om endringer i sikkerhetsloven',
      on: '2026-11-20',
      inForce: 'Kongen bestemmer',
      bearsOn: [{ source: 'sikkerhetsloven' }],
    },
  ]);
});

it('an act that is no longer in the package is one candidate, and said to be missing', async () => {
  await laws({ [file]: actXml(security, { provisions: { '§ 1': 'En.', '§ 2': 'To.' } }) });
  const first = await look(follow());
  await laws({ 'nl/nl-19990101-001.xml': actXml('LOV-1999-01-01-1') }, '2026-11-30T02:31:59Z');
  const second = await look(follow(), first);
  expect(second.candidates).toMatchObject([{ change: 'gone', title: 'Lov om prøver' }]);
  expect(second.look.missing).toEqual([security]);
  expect((await look(follow(), second)).candidates).toEqual([]);
});

it('an act that one begins to follow is not new itself', async () => {
  const files = { [file]: actXml(security), 'nl/nl-18140517-000.xml': actXml('LOV-1814-05-17') };
  await laws(files);
  const first = await look(follow());
  // As when the world data names one more: the settings are the same.
  const settings = follow({ acts: undefined });
  const kept = { ...first, look: { ...first.look, settings: (await look(settings)).look.settings } };
  const second = await look(settings, kept);
  expect(second.look.passages).toBe(4);
  expect(second.candidates).toEqual([]);
});

it('the package of one year takes the place of that of another, and nothing is gone by it', async () => {
  const settings = follow({ packages: ['lovtidend-avd1'] });
  const change = actXml('LOV-2026-11-20-70', { changesTo: ['lov/2018-06-01-24'] });
  serveLovdata(lovdata, { 'lovtidend-avd1-2026.tar.bz2': await packed({ 'a/nl-1.xml': change }) });
  const first = await look(settings);
  serveLovdata(
    lovdata,
    { 'lovtidend-avd1-2027.tar.bz2': await packed({ 'a/readme.txt': '' }) },
    '2027-01-02T01:30:00Z',
  );
  expect((await look(settings, first)).candidates).toEqual([]);
});

it.each([
  ['LOV-2018-06-01-24', 'nl-20180601-024.xml'],
  ['FOR-2023-06-20-955', 'sf-20230620-0955.xml'],
])('%s is looked for as %s', (act, name) => {
  expect(fileOf(act)).toBe(name);
});

const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]><html>&b;</html>`;
it.each([
  ['entities that grow', bomb, 'documentType'],
  [
    'an entity that reads a file',
    '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><html>&f;</html>',
    'documentType',
  ],
  [
    'a document type from elsewhere',
    '<!DOCTYPE html SYSTEM "http://evil.example/x.dtd"><html/>',
    'documentType',
  ],
  ['what is not closed', actXml(security).slice(0, -60), 'notXml'],
  ['nesting without end', `<html>${'<b>'.repeat(2000)}${'</b>'.repeat(2000)}</html>`, 'notXml'],
  ['another form, without provisions', '<html><body><p>Nytt nettsted</p></body></html>', 'unexpected'],
])('a document with %s is not taken: %#', async (_, xml, why) => {
  await laws({ [file]: actXml(security) });
  const first = await look(follow());
  await laws({ [file]: xml }, '2026-11-30T02:31:59Z');
  const second = await look(follow(), first);
  expect(second.look.fault?.why).toBe(why);
  expect(second.candidates).toEqual([]);
  expect(second.memory).toEqual(first.memory);
});

it.each([
  ['the name of a package is another', { 'gjeldende-lover.zip': Buffer.from('PK') }, 'unexpected'],
  ['a package is not there', { 'noe-annet.tar.bz2': Buffer.from('x') }, 'missing'],
])('%s: said, and nothing taken', async (_, packages, why) => {
  serveLovdata(lovdata, packages);
  expect((await look(follow())).look.fault?.why).toBe(why);
});

it('a package that was changed while it was read is left for the next time', async () => {
  const bytes = await packed({ [file]: actXml(security) });
  serveLovdata(lovdata, { 'gjeldende-lover.tar.bz2': bytes });
  let asked = 0;
  lovdata.on('/publicData/list', (_, answer) => {
    asked += 1;
    const lastModified = asked === 1 ? '2026-11-08T02:31:59Z' : '2026-11-09T02:31:59Z';
    answer.end(
      JSON.stringify([
        { filename: 'gjeldende-lover.tar.bz2', sizeBytes: String(bytes.length), lastModified },
      ]),
    );
  });
  const { look: seen, memory } = await look(follow());
  expect(seen.fault?.why).toBe('changedMeanwhile');
  expect(memory).toBeUndefined();
});

it.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, -40)],
  [
    'with a byte that is another',
    (bytes: Buffer) => {
      const other = Buffer.from(bytes);
      other[400] = (other[400] ?? 0) ^ 0xff;
      return other;
    },
  ],
  ['that is no archive', () => Buffer.from('<html>Bad gateway</html>')],
])('a package %s is broken off', async (_, broken) => {
  const bytes = broken(await packed({ [file]: actXml(security) }));
  serveLovdata(lovdata, { 'gjeldende-lover.tar.bz2': bytes });
  expect((await look(follow())).look.fault?.why).toBe('brokenOff');
});

it('text in an encoding that it does not have is not guessed at', async () => {
  const bytes = Buffer.from(actXml(security, { title: 'Lov om nøkler' }), 'latin1');
  serveLovdata(lovdata, {
    'gjeldende-lover.tar.bz2': await packed({}, [
      { header: { name: file, size: bytes.length, type: 'file' }, body: bytes },
    ]),
  });
  expect((await look(follow())).look.fault?.why).toBe('notText');
});
