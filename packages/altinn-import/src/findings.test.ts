import { describe, expect, it } from 'vitest';
import { shippedWorld } from '../test/shipped-words.js';
import {
  attachmentType,
  formType,
  layout,
  metadata,
  model,
  policy,
  smallApp,
  texts,
} from '../test/small-app.js';
import { altinnAppImporter, type ImportedApp } from './import-altinn-app.js';

const world = shippedWorld();
const imported = (parts: Parameters<typeof smallApp>[0] = {}): ImportedApp => {
  const result = altinnAppImporter.read(smallApp(parts), { world });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const finding = (app: ImportedApp, id: string) => app.report.findings.find((one) => one.id === id);

describe('what is pointed at in the app', () => {
  const special = { 'App/models/skjema.schema.json': model('soker.diagnose') };
  it.each([
    [0, true],
    [2, true],
    [3, false],
    [4, false],
  ])('security level %s with health data is low: %s', (level, isLow) => {
    const app = imported({ ...special, 'App/config/authorization/policy.xml': policy([{}], level) });
    expect(finding(app, 'level-low') !== undefined).toBe(isLow);
    expect(
      finding(imported({ 'App/config/authorization/policy.xml': policy([{}], level) }), 'level-low'),
    ).toBeUndefined();
  });

  it('a policy without a lowest level is pointed at', () => {
    expect(
      finding(
        imported({
          'App/config/authorization/policy.xml': policy([{}], undefined).replace(
            /<xacml:ObligationExpressions>.*<\/xacml:ObligationExpressions>/,
            '',
          ),
        }),
        'level-missing',
      ),
    ).toBeDefined();
  });

  it('fields that no page asks for are pointed at, those of personal data first', () => {
    const app = imported({
      'App/models/skjema.schema.json': model('soker.fiskefelt', 'soker.redskap', 'soker.annet', 'soker.fnr'),
    });
    expect(finding(app, 'fields-not-asked')).toMatchObject({ severity: 'warning' });
    expect(
      finding(app, 'fields-not-asked')
        ?.evidence.map(({ found }) => found)
        .toSorted(),
    ).toEqual(['soker.annet', 'soker.fnr']);
  });

  it.each([
    ['a page that is not in the order', { 'App/ui/Settings.json': { pages: { order: ['annen'] } } }],
    [
      'a component that is always hidden',
      {
        'App/ui/layouts/side.json': {
          data: {
            layout: [
              { id: 'a', type: 'Input', hidden: true, dataModelBindings: { simpleBinding: 'soker.fnr' } },
            ],
          },
        },
      },
    ],
  ])('%s asks for nothing', (_, parts) => {
    const app = imported({
      'App/models/skjema.schema.json': model('soker.fnr'),
      'App/ui/layouts/side.json': layout('soker.fnr'),
      ...parts,
    });
    expect(finding(app, 'fields-not-seen')?.evidence.map(({ found }) => found)).toEqual(['soker.fnr']);
  });

  it('personal data among the fields of the inbox are pointed at, others are not', () => {
    const shown = (path: string) =>
      imported({
        'App/models/skjema.schema.json': model('soker.fnr', 'soker.redskap'),
        'App/config/applicationmetadata.json': metadata({
          presentationFields: [{ id: 'a', path, dataTypeId: 'skjema' }],
        }),
      });
    expect(finding(shown('soker.fnr'), 'shown-in-inbox')).toBeDefined();
    expect(finding(shown('soker.redskap'), 'shown-in-inbox')).toBeUndefined();
  });

  it('a title that is the technical name of the app is pointed at', () => {
    const titled = (nb: string) =>
      imported({ 'App/config/applicationmetadata.json': metadata({ title: { nb, nn: nb } }) });
    expect(finding(titled('fisketillatelse'), 'title-technical')).toBeDefined();
    expect(finding(titled('Fisketillatelse'), 'title-technical')).toBeUndefined();
  });

  it('nynorsk that is missing is pointed at: the file, a text, the title', () => {
    const without = imported({ 'App/config/texts/resource.nn.json': undefined });
    expect(finding(without, 'nynorsk-missing')?.source).toEqual({ source: 'spraklova', provision: '§ 14' });
    const one = imported({
      'App/config/texts/resource.nb.json': texts('nb', { a: 'A', b: 'B' }),
      'App/config/texts/resource.nn.json': texts('nn', { a: 'A' }),
    });
    expect(finding(one, 'nynorsk-missing')?.evidence).toMatchObject([{ found: 'b' }]);
  });

  it('hosts outside Altinn are clues to transfers; the platform’s own are not, and no key or address is shown', () => {
    const app = imported({
      'App/appsettings.json': {
        Tjeneste: {
          Url: 'https://bruker:hemmelig@api.example.com/v1?key=abc',
          Password: 'passord-i-klartekst',
        },
        Altinn: { Url: 'https://platform.altinn.no/storage' },
        Kvelv: { Password: '' },
      },
    });
    expect(finding(app, 'talks-to-others')?.evidence.map(({ found }) => found)).toEqual(['api.example.com']);
    expect(finding(app, 'secret-in-settings')?.evidence.map(({ pointer }) => pointer)).toEqual([
      '/Tjeneste/Password',
    ]);
    expect(JSON.stringify(app)).not.toMatch(/hemmelig@|passord-i-klartekst|key=abc/);
  });

  it('an image that the browser fetches from elsewhere is pointed at', () => {
    const page = {
      data: {
        layout: [{ id: 'i', type: 'Image', image: { src: { nb: 'https://images.example.com/a.svg' } } }],
      },
    };
    expect(
      finding(imported({ 'App/ui/layouts/side.json': page }), 'fetched-from-outside')?.text.nb,
    ).toContain('images.example.com');
  });

  it.each([
    ['7.15.2', true],
    ['8.0.0', false],
    ['9.0.0-preview.1', false],
  ])('version %s of the app library is old: %s', (version, isOld) => {
    const project = `<Project><ItemGroup><PackageReference Include="Altinn.App.Core" Version="${version}" /></ItemGroup></Project>`;
    expect(finding(imported({ 'App/App.csproj': project }), 'old-library') !== undefined).toBe(isOld);
  });

  it('copying, hiding and the PDF copy are told of', () => {
    const app = imported({
      'App/config/applicationmetadata.json': metadata({
        copyInstanceSettings: { enabled: true, includeAttachments: true },
        messageBoxConfig: { hideSettings: { hideAlways: true } },
        dataTypes: [formType(), { id: 'ref-data-as-pdf', allowedContentTypes: ['application/pdf'] }],
      }),
    });
    expect(app.report.findings.map(({ id }) => id)).toEqual([
      'copies-earlier-submission',
      'hidden-in-inbox',
      'pdf-copy',
    ]);
  });

  it('every text is in all three languages, and every finding leans on law that exists', () => {
    const app = imported({
      ...special,
      'App/config/applicationmetadata.json': metadata({
        partyTypesAllowed: {},
        dataTypes: [formType(), attachmentType({ enableFileScan: false, maxSize: 0 })],
        autoDeleteOnProcessEnd: false,
      }),
      'App/config/authorization/policy.xml': policy([{ roles: ['A0237'] }], 1),
      'App/models/skjema.prefill.json': { DSF: { SSN: 'x' } },
    });
    const provisions = new Set(
      world.entries.flatMap((entry) =>
        entry.kind === 'source' ? entry.provisions.map(({ ref }) => `${entry.id} ${ref}`) : [],
      ),
    );
    for (const { source } of app.report.findings)
      if (source !== undefined) expect(provisions).toContain(`${source.source} ${source.provision}`);
    const all = [
      ...app.proposals.flatMap(({ text, why, evidence }) => [text, why, ...evidence.map((one) => one.why)]),
      ...app.report.findings.flatMap(({ text, todo }) => [text, todo]),
    ];
    expect(all.length).toBeGreaterThan(20);
    for (const text of all)
      expect(Object.values(text).every((one) => one !== '') && Object.keys(text).toSorted()).toEqual([
        'en',
        'nb',
        'nn',
      ]);
  });
});
