import { describe, expect, it } from 'vitest';
import { shippedWorld } from '../../../test/shipped-words.js';
import {
  attachmentType,
  formType,
  layout,
  metadata,
  model,
  policy,
  smallApp,
  texts,
} from '../../../test/small-app.js';
import { importAltinnApp, type ImportedApp } from './import-altinn-app.js';

const world = shippedWorld();
const imported = (parts: Parameters<typeof smallApp>[0] = {}): ImportedApp => {
  const result = importAltinnApp(smallApp(parts), { world });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const proposal = (app: ImportedApp, id: string) => app.proposals.find((one) => one.id === id);
const finding = (app: ImportedApp, id: string) => app.report.findings.find((one) => one.id === id);
const fieldsIn = (app: ImportedApp, id: string) => proposal(app, id)?.evidence.map(({ found }) => found);
const form = (...paths: readonly string[]): ImportedApp =>
  imported({
    'App/models/skjema.schema.json': model(...paths),
    'App/ui/layouts/side.json': layout(...paths),
  });

describe('what is proposed', () => {
  it.each([
    ['soker.fnr', 'data-national-id', 'nationalId', 'high'],
    ['soker.sykdomsbeskrivelse', 'data-health', 'special', 'medium'],
    ['helse.dato', 'data-health', 'special', 'medium'],
    ['forhold.straffedom', 'data-criminal', 'criminal', 'medium'],
    ['soker.inntekt', 'data-economy', 'confidential', 'high'],
    ['virksomhet.inntekt', 'data-economy', 'confidential', 'low'],
    ['soker.epost', 'data-contact', 'ordinary', 'high'],
    ['virksomhet.epost', 'data-contact', 'ordinary', 'low'],
  ])('%s proposes %s as %s, %s', (path, id, dataClass, confidence) => {
    const found = proposal(form(path), id);
    expect(found?.confidence).toBe(confidence);
    expect(found?.effect).toMatchObject({ field: 'data', item: { class: dataClass } });
    expect(found?.evidence).toMatchObject([{ file: 'models/skjema.schema.json', found: path }]);
  });

  it('a label speaks where the name of the field says nothing', () => {
    const app = imported({
      'App/config/texts/resource.nb.json': texts('nb', {
        't.soker.fiskefelt': 'Hva er fødselsnummeret til <b>barnet</b>?',
      }),
      'App/config/texts/resource.nn.json': texts('nn', {
        't.soker.fiskefelt': 'Kva er fødselsnummeret til barnet?',
      }),
    });
    expect(proposal(app, 'data-national-id')).toMatchObject({
      confidence: 'medium',
      evidence: [{ file: 'ui/layouts/side.json' }],
    });
    expect(proposal(app, 'subjects-children')?.effect).toMatchObject({ item: { vulnerable: true } });
    expect(proposal(app, 'criterion-c7')).toBeDefined();
  });

  it('a field filled from the population register is what the register says, and has another source', () => {
    const app = imported({
      'App/models/skjema.prefill.json': { allowOverwrite: true, DSF: { SSN: 'soker.redskap' }, ER: {} },
    });
    expect(fieldsIn(app, 'data-national-id')).toEqual(['DSF.SSN → soker.redskap']);
    expect(proposal(app, 'obtained-from-others')?.effect).toEqual({ field: 'obtainedFrom', value: 'both' });
    expect(proposal(app, 'criterion-c6')?.confidence).toBe('low');
    expect(proposal(app, 'system-dsf')).toBeDefined();
    expect(proposal(app, 'system-er')).toBeUndefined();
  });

  it('the user’s own profile is no other source', () => {
    const app = imported({ 'App/models/skjema.prefill.json': { UserProfile: { Email: 'soker.redskap' } } });
    expect(proposal(app, 'obtained-from-others')).toBeUndefined();
    expect(proposal(app, 'system-userprofile')).toBeDefined();
  });

  it('eleven digits propose a national identity number, whatever the field is called', () => {
    const schema = {
      ...model('a.b'),
      properties: { a: { type: 'object', properties: { b: { type: 'string', pattern: '^[0-9]{11}$' } } } },
    };
    expect(fieldsIn(imported({ 'App/models/skjema.schema.json': schema }), 'data-national-id')).toEqual([
      'a.b',
    ]);
  });

  it('roles are named, and those who act for others are recipients', () => {
    const app = imported({
      'App/config/authorization/policy.xml': policy([{ roles: ['dagl', 'A0239', 'NYROLLE'] }]),
    });
    expect(proposal(app, 'access-roles')?.text.nb).toBe(
      'Disse rollene kan åpne skjemaet: Regnskapsfører med signeringsrettighet (A0239), Daglig leder (DAGL) og NYROLLE (ukjent rollekode).',
    );
    expect(fieldsIn(app, 'recipient-accountants')).toEqual(['A0239']);
    expect(proposal(app, 'recipient-auditors')).toBeUndefined();
  });

  it('a role that is denied, or may only follow events, is not let in', () => {
    const app = imported({
      'App/config/authorization/policy.xml': policy([
        { roles: ['DAGL'], effect: 'Deny' },
        { roles: ['LEDE'], actions: ['events'] },
      ]),
    });
    expect(proposal(app, 'access-roles')).toBeUndefined();
  });

  it('another organisation in the policy is a recipient; the owner itself is not', () => {
    const app = imported({
      'App/config/authorization/policy.xml': policy([{ orgs: ['fd', '[ORG]', 'skd'] }]),
    });
    expect(
      app.proposals.filter(({ id }) => id.startsWith('recipient-org')).map(({ text }) => text.nb),
    ).toEqual(['Skatteetaten']);
  });

  it('the owner is found in the register, and a test organisation is said to be one', () => {
    expect(imported().report.app.owner).toMatchObject({ code: 'fd', orgNumber: '971203420' });
    const test = imported({ 'App/config/applicationmetadata.json': metadata({ id: 'ttd/app', org: 'ttd' }) });
    expect([test.report.app.owner, test.report.app.ownerNote?.nb.includes('prøve ut')]).toEqual([
      undefined,
      true,
    ]);
  });

  it('XML without a model is asked about, and is no attachment', () => {
    const app = imported({
      'App/config/applicationmetadata.json': metadata({
        dataTypes: [
          formType(),
          attachmentType(),
          attachmentType({ id: 'melding', allowedContentTypes: ['text/xml'], enableFileScan: false }),
        ],
      }),
    });
    expect(fieldsIn(app, 'data-attachments')).toEqual(['vedlegg']);
    expect(fieldsIn(app, 'data-files-without-model')).toEqual(['melding']);
    expect(finding(app, 'file-scan-off')).toBeUndefined();
  });

  it('reads an XSD where there is no JSON Schema, and the schema where there are both', () => {
    const xsd = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="melding" type="M"/><xs:complexType name="M"><xs:sequence><xs:element name="barn" type="Barn" maxOccurs="unbounded"/></xs:sequence></xs:complexType><xs:complexType name="Barn"><xs:sequence><xs:element name="fnr" type="Elleve"/><xs:element name="igjen" type="M"/></xs:sequence></xs:complexType><xs:simpleType name="Elleve"><xs:restriction base="xs:string"><xs:pattern value="[0-9]{11}"/></xs:restriction></xs:simpleType></xs:schema>`;
    const only = imported({ 'App/models/skjema.schema.json': undefined, 'App/models/skjema.xsd': xsd });
    expect(fieldsIn(only, 'data-national-id')).toEqual(['barn.fnr']);
    expect(proposal(imported({ 'App/models/skjema.xsd': xsd }), 'data-national-id')).toBeUndefined();
  });

  it('the older shape of a model has one root that bindings do not name', () => {
    const schema = {
      properties: { melding: { $ref: '#/definitions/Skjema' }, Del: { $ref: '#/definitions/Del' } },
      definitions: {
        Skjema: { properties: { del: { $ref: '#/definitions/Del' } } },
        Del: { properties: { fnr: { properties: { value: { type: 'string' }, orid: { type: 'string' } } } } },
      },
    };
    expect(fieldsIn(imported({ 'App/models/skjema.schema.json': schema }), 'data-national-id')).toEqual([
      'del.fnr.value',
    ]);
  });

  it('a registry resource of type consent brings up article 7', () => {
    const resource = {
      identifier: 'fhi-samtykke',
      title: { nb: 'Samtykke til forskning' },
      hasCompetentAuthority: { orgcode: 'FHI', organization: '983744516' },
      resourceType: 'Consent',
      consentText: { nb: 'Jeg samtykker' },
    };
    const alone = importAltinnApp([{ path: 'fhi.json', content: JSON.stringify(resource) }], { world });
    expect(alone.ok && alone.value.report.findings.map(({ id }) => id)).toEqual([
      'consent-resource',
      'nynorsk-missing',
    ]);
    expect(alone.ok && alone.value.report.app.owner?.code).toBe('fhi');
    expect(finding(imported({ 'ressurs.json': resource }), 'owner-differs')).toBeDefined();
  });
});

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
