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

  it('a role that is not in the list of roles is pointed at, and one that is, is not', () => {
    const app = (role: string) =>
      imported({ 'App/config/authorization/policy.xml': policy([{ roles: [role] }]) });
    expect(finding(app('NYROLLE'), 'role-unknown')?.evidence).toMatchObject([
      { pointer: 'Rule[1]', found: 'NYROLLE' },
    ]);
    expect(finding(app('DAGL'), 'role-unknown')).toBeUndefined();
  });

  it.each([
    ['DAGL', 'low', ['–', 'PRIV']],
    ['PRIV', 'medium', ['–']],
  ])('everyone may start, and the policy lets in %s: private persons are %s', (role, confidence, found) => {
    const app = imported({
      'App/config/applicationmetadata.json': metadata({ partyTypesAllowed: {} }),
      'App/config/authorization/policy.xml': policy([{ roles: [role] }]),
    });
    expect(proposal(app, 'subjects-private-persons')).toMatchObject({
      confidence,
      evidence: found.map((one) => ({ found: one })),
    });
  });

  it('level 0 is told as what it is: nobody has checked who the user is', () => {
    const app = imported({ 'App/config/authorization/policy.xml': policy([{}], 0) });
    expect(proposal(app, 'authentication-level')?.text.nb).toContain('ingen har kontrollert identiteten');
  });

  it('the surest evidence stands first: a person’s e-mail before that of a business', () => {
    expect(
      proposal(form('a.virksomhet.epost', 'soker.epost'), 'data-contact')?.evidence.map(
        ({ found, confidence }) => [found, confidence],
      ),
    ).toEqual([
      ['soker.epost', 'high'],
      ['a.virksomhet.epost', 'low'],
    ]);
  });

  it('how long data are kept is proposed only where the app says it; a gap stays a gap', () => {
    const app = (more: Parameters<typeof metadata>[0]) =>
      proposal(imported({ 'App/config/applicationmetadata.json': metadata(more) }), 'retention')?.text.nb;
    expect(app({ autoDeleteOnProcessEnd: false })).toBeUndefined();
    expect(app({ autoDeleteOnProcessEnd: true })).toContain('Slettes fra Altinn');
    expect(
      app({
        autoDeleteOnProcessEnd: false,
        dataTypes: [formType({ appLogic: { classRef: 'M', autoDeleteOnProcessEnd: true } })],
      }),
    ).toContain('Denne delen slettes fra Altinn når prosessen er ferdig: skjema.');
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
    expect([test.report.app.owner, test.report.app.ownerNote?.nb?.includes('prøve ut')]).toEqual([
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
    const alone = altinnAppImporter.read([{ path: 'fhi.json', content: JSON.stringify(resource) }], {
      world,
    });
    expect(alone.ok && alone.value.report.findings.map(({ id }) => id)).toEqual([
      'consent-resource',
      'nynorsk-missing',
    ]);
    expect(alone.ok && alone.value.report.app.owner?.code).toBe('fhi');
    expect(finding(imported({ 'ressurs.json': resource }), 'owner-differs')).toBeDefined();
  });
});
