import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { shippedWorld } from '../test/shipped-words.js';
import { metadata, model, smallApp } from '../test/small-app.js';
import { type Entry, zipOf } from '../test/zip.js';
import { altinnAppImporter } from './import-altinn-app.js';
import { readZip } from '@risikobilde/files';

const world = shippedWorld();
const readAppZip = (zip: Uint8Array) => readZip(zip, altinnAppImporter);
const policyFile = 'App/config/authorization/policy.xml';
const run = (parts: Parameters<typeof smallApp>[0]) => altinnAppImporter.read(smallApp(parts), { world });
const codesOf = (result: ReturnType<typeof run>): readonly string[] =>
  result.ok ? [] : result.problems.map(({ code }) => code);
/** Milliseconds of a core that this process has used: another that has the core meanwhile adds nothing to them. */
const used = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
/** What takes a moment and not minutes: a bound on growth, far above what a slow machine needs. */
const inTime = <T>(work: () => T): T => {
  const from = used();
  const result = work();
  expect(used() - from).toBeLessThan(30_000);
  return result;
};

const laughs = Array.from(
  { length: 9 },
  (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
).join('');

describe('hostile XML', () => {
  it.each([
    ['a bomb of entities', `<?xml version="1.0"?><!DOCTYPE p [<!ENTITY l0 "ha">${laughs}]><p>&l9;</p>`],
    ['an entity that reads a file', '<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>&x;</p>'],
    ['a document type on the network', '<!doctype p SYSTEM "http://example.com/a.dtd"><p/>'],
    ['a parameter entity', '<p/><!ENTITY % a "b">'],
    ['elements nested a hundred thousand deep', '<a>'.repeat(100_000) + '</a>'.repeat(100_000)],
    ['elements nested too deep and never closed', '<a>'.repeat(100_000)],
    ['three hundred thousand elements', `<a>${'<b/>'.repeat(300_000)}</a>`],
  ])('refuses %s, at once', (_, xml) => {
    expect(inTime(() => codesOf(run({ [policyFile]: xml })))).toEqual(['xml-not-allowed']);
    expect(codesOf(run({ 'App/models/b.xsd': xml }))).toEqual(['xml-not-allowed']);
  });

  it('says the line at which the document type stands', () => {
    const result = run({ [policyFile]: '<?xml version="1.0"?>\n\n  <!DOCTYPE p><p/>' });
    expect(!result.ok && result.problems[0]).toMatchObject({
      path: 'config/authorization/policy.xml',
      line: 3,
      column: 3,
    });
  });

  it.each([['a file larger than 4 MiB', `<a>${' '.repeat(5 * 1024 * 1024)}</a>`, 'app-file-too-large']])(
    'refuses %s',
    (_, xml, code) => {
      expect(codesOf(run({ [policyFile]: xml }))).toEqual([code]);
    },
  );

  it.each([
    ['unclosed comments', '<!--'.repeat(200_000)],
    ['unclosed attributes', `<a ${'b="'.repeat(200_000)}`],
    ['only brackets', '<'.repeat(500_000)],
    ['a closing element that nothing opened', '</a>'.repeat(100_000)],
    ['no XML', 'dette er ikke XML'],
    ['nothing', ''],
  ])('%s are told of as unread, at once, and the rest is read', (_, xml) => {
    const result = inTime(() => run({ [policyFile]: xml }));
    expect(result.ok && result.value.report.unread.map(({ code }) => code)).toEqual(['xml-syntax']);
    expect(result.ok && result.value.report.fields).toBe(2);
  });

  it('an entity in a text stays as it is written', () => {
    const xml = '<p><Rule Effect="Permit"/><x>&#x3c;&undefined;</x></p>';
    expect(run({ [policyFile]: xml }).ok).toBe(true);
  });
});

describe('hostile JSON', () => {
  it.each([
    ['not JSON', '{"id": '],
    ['a list', '[]'],
    ['nested a hundred thousand deep', '['.repeat(100_000)],
  ])('refuses metadata that is %s', (_, text) => {
    expect(inTime(() => codesOf(run({ 'App/config/applicationmetadata.json': text }))).length).toBe(1);
  });

  it('a field named as what every object has is a field like others', () => {
    const text =
      '{"@xsdRootElement":"S","properties":{"__proto__":{"type":"string"},"constructor":{"properties":{"fnr":{"type":"string"}}}}}';
    const result = run({ 'App/models/skjema.schema.json': text });
    expect(result.ok && result.value.report.personal.map(({ path }) => path)).toEqual(['constructor.fnr']);
  });

  it('a model that refers to itself everywhere is cut, and that is said', () => {
    const names = Array.from({ length: 30 }, (_, index) => `T${index}`);
    const definitions = Object.fromEntries(
      names.map((name, index) => [
        name,
        {
          properties: {
            a: { $ref: `#/$defs/T${index + 1}` },
            b: { $ref: `#/$defs/T${index + 1}` },
            x: { type: 'string' },
          },
        },
      ]),
    );
    const schema = {
      '@xsdRootElement': 'S',
      properties: { a: { $ref: '#/$defs/T0' }, b: { $ref: '#/$defs/T0' } },
      $defs: definitions,
    };
    const result = inTime(() => run({ 'App/models/skjema.schema.json': schema }));
    expect(result.ok && result.value.report.missing.map(({ id }) => id)).toEqual(['model-cut']);
  });

  it('values of the wrong type anywhere in the metadata are passed over', () => {
    for (const wrong of [null, 1, 'a', true, [], [[]], [null], {}, [{}], [{ id: 3 }]]) {
      const whole = Object.fromEntries(Object.keys(metadata()).map((key) => [key, wrong]));
      for (const more of [
        whole,
        { ...whole, dataTypes: [{ id: 'a', appLogic: wrong, allowedContentTypes: wrong, maxSize: wrong }] },
        {
          eFormidling: wrong,
          copyInstanceSettings: wrong,
          messageBoxConfig: wrong,
          presentationFields: wrong,
          onEntry: wrong,
        },
      ])
        expect(run({ 'App/config/applicationmetadata.json': more }).ok).toBe(true);
      expect(
        run({
          'App/ui/layouts/side.json': JSON.stringify(wrong),
          'App/config/texts/resource.nb.json': JSON.stringify(wrong),
          'App/models/skjema.schema.json': JSON.stringify(wrong),
          'App/models/skjema.prefill.json': JSON.stringify({ DSF: wrong }),
        }).ok,
      ).toBe(true);
    }
  });

  it('comments and trailing commas in layouts are read past, and strings keep what looks like them', () => {
    const text =
      '{"data": {"layout": [ // en kommentar\n {"id": "a,]//", "type": "Input", /* to */ "dataModelBindings": {"simpleBinding": "soker.fnr",},}, ]}}';
    const result = run({
      'App/ui/layouts/side.json': text,
      'App/models/skjema.schema.json': model('soker.fnr'),
    });
    expect(result.ok && [result.value.report.unread, result.value.report.personal[0]?.isAsked]).toEqual([
      [],
      true,
    ]);
  });
});

describe('a zip of an app', () => {
  const entries: readonly Entry[] = smallApp().map(({ path, content }) => ({
    path: `repo-main/${path}`,
    content,
  }));
  const codes = (bytes: Uint8Array): readonly string[] => {
    const result = inTime(() => readAppZip(bytes));
    return result.ok ? [] : result.problems.map(({ code }) => code);
  };

  it('gives the same as its folder, whoever packed it', () => {
    const folder = run({});
    const ours = readAppZip(zipOf(entries));
    const other = readAppZip(
      zipSync(
        Object.fromEntries(
          entries.map(({ path, content }) => [path, new TextEncoder().encode(String(content))]),
        ),
      ),
    );
    expect(ours.ok && altinnAppImporter.read(ours.files, { world })).toEqual(folder);
    expect(other.ok && altinnAppImporter.read(other.files, { world })).toEqual(folder);
  });

  const zeros = new Uint8Array(3 * 1024 * 1024);
  it.each<readonly [string, readonly Entry[], string]>([
    ['a path that leads out', [{ path: '../App/a.json', content: '{}' }], 'zip-not-allowed'],
    ['a path that leads out half-way', [{ path: 'App/../../a.json', content: '{}' }], 'zip-not-allowed'],
    ['an absolute path', [{ path: '/etc/a.json', content: '{}' }], 'zip-not-allowed'],
    ['a path with a drive', [{ path: 'C:/a.json', content: '{}' }], 'zip-not-allowed'],
    ['a path with backslashes', [{ path: '..\\a.json', content: '{}' }], 'zip-not-allowed'],
    ['a path with NUL', [{ path: 'a.json\0.png', content: '{}' }], 'zip-not-allowed'],
    ['a symbolic link', [{ path: 'App/a.json', content: '/etc/passwd', mode: 0o120777 }], 'zip-not-allowed'],
    ['a zip in the zip', [{ path: 'App/a.zip', content: 'PK' }], 'zip-not-allowed'],
    [
      'the same path twice',
      [
        { path: 'a.json', content: '1' },
        { path: 'a.json', content: '2' },
      ],
      'zip-not-allowed',
    ],
    [
      'entries that overlap',
      [
        { path: 'a.json', content: '{}' },
        { path: 'b.json', content: '{}', overlaps: true },
      ],
      'zip-not-allowed',
    ],
    ['an encrypted entry', [{ path: 'a.json', content: '{}', flags: 1 }], 'zip-not-allowed'],
    ['an unknown method', [{ path: 'a.json', content: '{}', method: 93 }], 'zip-not-allowed'],
    ['a bomb that says its size', [{ path: 'a.json', content: zeros }], 'zip-too-large'],
    ['a bomb that lies about its size', [{ path: 'a.json', content: zeros, size: 1000 }], 'zip-unreadable'],
    [
      'a file that says more than it holds',
      [{ path: 'a.json', content: '{}', size: 3000 }],
      'zip-unreadable',
    ],
    [
      'a file that unpacks to more than 4 MiB',
      [{ path: 'a.json', content: '{}', size: 5_000_000 }],
      'app-file-too-large',
    ],
    [
      'files that unpack to more than 32 MiB',
      Array.from({ length: 9 }, (_, index) => ({ path: `${index}.json`, content: '{}', size: 4_000_000 })),
      'zip-too-large',
    ],
  ])('is refused with %s', (_, bad, code) => {
    expect(codes(zipOf([...bad, ...entries.slice(0, 1)]))).toEqual([code]);
  });

  it('is refused with more entries than any app has', () => {
    expect(codes(zipOf([{ path: 'a.json', content: '{}' }], 20_000))).toEqual(['zip-too-large']);
  });

  it.each([
    ['no zip', new TextEncoder().encode('PK, men ingen zip')],
    ['nothing', new Uint8Array()],
    ['cut off', zipOf([{ path: 'a.json', content: '{}' }]).slice(0, -10)],
    ['a directory that lies about its length', zipOf([{ path: 'a.json', content: '{}' }], 3)],
  ])('is refused when it is %s', (_, bytes) => {
    expect(codes(bytes)).toEqual(['zip-unreadable']);
  });

  it('any single byte that is changed gives files or a refusal, never a fault', () => {
    const good = zipOf(entries.slice(0, 2));
    for (let at = 0; at < good.length; at += 7) {
      const bad = good.slice();
      bad[at] = (bad[at] ?? 0) ^ 0xff;
      expect(() => readAppZip(bad)).not.toThrow();
    }
  });
});

describe('a folder that is no app', () => {
  it('is refused when there is no metadata, and when there are two apps', () => {
    expect(codesOf(altinnAppImporter.read([{ path: 'README.json', content: '{}' }], { world }))).toEqual([
      'app-not-found',
    ]);
    const two = ['a', 'b'].flatMap((name) =>
      smallApp().map(({ path, content }) => ({ path: `${name}/${path}`, content })),
    );
    expect(codesOf(altinnAppImporter.read(two, { world }))).toEqual(['app-several']);
  });
});
