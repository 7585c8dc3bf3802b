import { describe, expect, it } from 'vitest';
import { shippedWorld } from '../test/shipped-words.js';
import {
  attachmentType,
  attributeProcess,
  formType,
  layout,
  metadata,
  model,
  policy,
  smallApp,
  texts,
} from '../test/small-app.js';
import { altinnAppImporter, type ImportedApp } from './import-altinn-app.js';

// Six apps whose set-up is public, boiled down to what their files say: party types, data types, roles, levels and names of
// fields. For each stands what a privacy adviser expects to be told (docs/import-altinn-app.md), and what must not be claimed.

const world = shippedWorld();
const imported = (parts: Parameters<typeof smallApp>[0]): ImportedApp => {
  const result = altinnAppImporter.read(smallApp(parts), { world });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const proposals = (app: ImportedApp): Readonly<Record<string, string>> =>
  Object.fromEntries(app.proposals.map(({ id, confidence }) => [id, confidence]));
const foundBy = (app: ImportedApp, id: string): readonly string[] =>
  app.proposals.find((one) => one.id === id)?.evidence.map(({ found }) => found) ?? [];
const findings = (app: ImportedApp): readonly string[] => app.report.findings.map(({ id }) => id);
const missing = (app: ImportedApp): readonly string[] => app.report.missing.map(({ id }) => id);

const nobody = { person: false, organisation: false, subUnit: false, bankruptcyEstate: false };
const absent = (...paths: readonly string[]) => Object.fromEntries(paths.map((path) => [path, undefined]));
const noScreens = absent(
  'App/ui/layouts/side.json',
  'App/ui/Settings.json',
  'App/config/texts/resource.nb.json',
  'App/config/texts/resource.nn.json',
  'App/config/process/process.bpmn',
);

describe('quarterly investments (Statistics Norway), the whole set-up', () => {
  const fields = [
    'Kontakt.kontaktPersonNavn',
    'Kontakt.kontaktPersonEpost',
    'Kontakt.kontaktPersonTelefon',
    'Kontakt.kontaktInfoKommentar',
    'Brukeropplevelse.forklarKrevendeForh',
    'InternInfo.enhetsNavn',
    'Tidsbruk.childId',
  ];
  const app = imported({
    'App/config/applicationmetadata.json': metadata({
      id: 'ssb/ra0792-01',
      org: 'ssb',
      title: { nb: 'Kvartalsvise investeringer' },
      dataTypes: [formType({ id: 'A3_RA-0792_M' })],
      partyTypesAllowed: { ...nobody, organisation: true, subUnit: true, bankruptcyEstate: true },
      autoDeleteOnProcessEnd: false,
    }),
    'App/config/authorization/policy.xml': policy(
      [{ roles: ['DAGL', 'REGNA', 'A0237', 'A0239', 'A0240'] }],
      2,
    ),
    'App/config/process/process.bpmn': attributeProcess,
    'App/models/skjema.schema.json': model(...fields),
    'App/ui/layouts/side.json': {
      data: {
        layout: [
          ...layout(...fields.slice(0, 3)).data.layout,
          ...fields.slice(3, 5).map((path, k) => ({
            id: `t${k}`,
            type: 'TextArea',
            dataModelBindings: { simpleBinding: path },
          })),
        ],
      },
    },
  });
  it('only businesses may start, so the persons are those who act for them', () => {
    expect(app.report.everyoneMayStart).toBe(false);
    expect(proposals(app)).toMatchObject({
      'subjects-persons-in-businesses': 'high',
      'subjects-mentioned-in-free-text': 'medium',
    });
    expect(proposals(app)).not.toHaveProperty('subjects-private-persons');
  });
  it('the contact’s name, telephone and e-mail are found by their fields, before the name of the unit', () => {
    expect(proposals(app)['data-contact']).toBe('high');
    expect(foundBy(app, 'data-contact')).toEqual(
      expect.arrayContaining([
        'Kontakt.kontaktPersonEpost',
        'Kontakt.kontaktPersonNavn',
        'Kontakt.kontaktPersonTelefon',
      ]),
    );
    expect(foundBy(app, 'data-contact')[0]).toMatch(/^Kontakt/);
  });
  it('two free texts may name others', () => {
    expect([...foundBy(app, 'subjects-mentioned-in-free-text')].sort()).toEqual([
      'Brukeropplevelse.forklarKrevendeForh',
      'Kontakt.kontaktInfoKommentar',
    ]);
  });
  it('accountants and auditors come in, by the names of their roles', () => {
    expect(proposals(app)).toMatchObject({
      'recipient-accountants': 'medium',
      'recipient-auditors': 'medium',
    });
  });
  it('a field called childId is no child', () => {
    expect(proposals(app)).not.toHaveProperty('subjects-children');
  });
  it('fields that nobody is asked for, a title without nynorsk and submissions that are never deleted are pointed at', () => {
    expect(findings(app)).toEqual(
      expect.arrayContaining(['fields-not-asked', 'nynorsk-missing', 'never-deleted']),
    );
  });
});

describe('permit for work with asbestos (the Labour Inspection Authority), metadata and XSD', () => {
  const attachments = [
    'BHTUttaltFile',
    'ArbeidsOmraadeInstruksInnvendigFil',
    'ArbeidsOmraadeInstruksUtvendigFil',
    'ArbeidsOmraadeInstruksRorFil',
    'ArbeidsOmraadeInstruksHaandverkFil',
    'AMUUttaltFile',
    'VerneombudUttaltFile',
  ];
  const app = imported({
    ...noScreens,
    ...absent('App/config/authorization/policy.xml', 'App/models/skjema.schema.json'),
    'App/config/applicationmetadata.json': metadata({
      id: 'dat/asbest-soknad',
      org: 'dat',
      title: { nb: 'Tillatelse til å arbeide med asbest', nn: 'Løyve til å arbeide med asbest' },
      dataTypes: [
        formType(),
        ...attachments.map((id) => attachmentType({ id, allowedContentTypes: [], enableFileScan: false })),
      ],
      partyTypesAllowed: { ...nobody, organisation: true },
      autoDeleteOnProcessEnd: false,
    }),
    'App/models/skjema.xsd': `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="Skjema"><xs:complexType><xs:sequence>
      ${['InnloggetBruker', 'KontaktPersonEpost', 'GjennomfortHelseundersokelse', 'AntallOpplaerteAnsatte'].map((name) => `<xs:element name="${name}" type="xs:string"/>`).join('')}
    </xs:sequence></xs:complexType></xs:element></xs:schema>`,
  });
  it('seven kinds of attachment take any file, unscanned', () => {
    expect(foundBy(app, 'data-attachments')).toEqual(attachments);
    expect(findings(app)).toEqual(
      expect.arrayContaining(['any-file-type', 'file-scan-off', 'never-deleted']),
    );
  });
  it('the contact and the user are found', () => {
    expect(foundBy(app, 'data-contact')).toEqual(['InnloggetBruker', 'KontaktPersonEpost']);
  });
  it('a medical examination is likely to be about health; a number of employees only may be about an employee', () => {
    expect(proposals(app)).toMatchObject({
      'data-health': 'medium',
      'data-employees': 'low',
      'criterion-c4': 'medium',
      'criterion-c7': 'low',
    });
  });
  it('who may open it and how they log in is not known, and that is said', () => {
    expect(missing(app)).toEqual(['policy', 'process', 'layouts', 'texts']);
    expect(proposals(app)).not.toHaveProperty('access-roles');
    expect(proposals(app)).not.toHaveProperty('authentication-level');
  });
});

describe('report of estate agents (the Financial Supervisory Authority), metadata and policy', () => {
  const app = imported({
    ...noScreens,
    ...absent('App/models/skjema.schema.json'),
    'App/config/applicationmetadata.json': metadata({
      id: 'krt/krt-1012a-1',
      org: 'krt',
      title: { nb: 'Oppgave for eiendomsmegling', nn: 'Oppgåve for eigedomsmekling' },
      dataTypes: [
        formType(),
        attachmentType({ id: 'FlereVedlegg', allowedContentTypes: undefined, enableFileScan: false }),
      ],
      partyTypesAllowed: nobody,
      autoDeleteOnProcessEnd: false,
      copyInstanceSettings: { enabled: true, excludedDataTypes: null, excludedDataFields: null },
    }),
    'App/config/authorization/policy.xml': policy(
      [{ roles: ['A0237', 'A0238', 'A0239', 'A0240', 'RPKRT'] }],
      1,
    ),
  });
  it('everybody may start it, private persons too, though no rule names them', () => {
    expect(app.report.everyoneMayStart).toBe(true);
    expect(findings(app)).toContain('everyone-may-start');
    expect(proposals(app)['subjects-private-persons']).toBe('low');
  });
  it('level 1, accountants and auditors', () => {
    expect(foundBy(app, 'authentication-level')).toEqual(['1']);
    expect(proposals(app)).toMatchObject({
      'recipient-accountants': 'medium',
      'recipient-auditors': 'medium',
    });
  });
  it('a copy of an earlier submission may be out of date, and a role is not in the list of roles', () => {
    expect(findings(app)).toEqual(expect.arrayContaining(['copies-earlier-submission', 'role-unknown']));
  });
  it('what the form asks about is not known, and that is said', () => {
    expect(missing(app)).toContain('model');
    expect(Object.keys(proposals(app)).filter((id) => id.startsWith('data-'))).toEqual(['data-attachments']);
  });
});

describe('VAT return (the Tax Administration), metadata and policy', () => {
  const withoutModel = [
    'mvamelding',
    'tidligereinnsendtvedlegg',
    'miljo',
    'valideringsresultat',
    'betalingsinformasjon',
    'utfyllingslogg',
    'signeringslogg',
    'godkjenningslogg',
    'attesteringslogg',
    'portalLenker',
  ];
  const app = imported({
    ...noScreens,
    ...absent('App/models/skjema.schema.json'),
    'App/config/applicationmetadata.json': metadata({
      id: 'skd/mva-melding-innsending-v1',
      org: 'skd',
      title: { nb: 'mva-melding-innsending-v1' },
      dataTypes: [
        formType(),
        ...withoutModel.map((id, k) =>
          attachmentType({
            id,
            allowedContentTypes: [k % 3 === 0 ? 'text/xml' : 'application/json'],
            enableFileScan: false,
          }),
        ),
        attachmentType({ id: 'binaerVedlegg', allowedContentTypes: ['text/xml', 'application/pdf'] }),
        attachmentType({ id: 'kvittering', allowedContentTypes: ['text/xml', 'application/pdf'] }),
      ],
      partyTypesAllowed: nobody,
      autoDeleteOnProcessEnd: false,
      messageBoxConfig: { hideSettings: { hideAlways: true } },
    }),
    'App/config/authorization/policy.xml': policy([{ roles: ['A0237', 'A0240', 'REGNA'] }], 2),
  });
  it('it is hidden in the inbox, and its title is the technical name', () => {
    expect(findings(app)).toEqual(
      expect.arrayContaining(['hidden-in-inbox', 'title-technical', 'never-deleted']),
    );
  });
  it('ten files of XML and JSON have no model; two are attachments', () => {
    expect([...foundBy(app, 'data-files-without-model')].sort()).toEqual([...withoutModel].sort());
    expect(foundBy(app, 'data-attachments')).toEqual(['binaerVedlegg', 'kvittering']);
  });
  it('it may be meant for businesses, though all party types are open', () => {
    expect(proposals(app)).toMatchObject({
      'subjects-private-persons': 'low',
      'subjects-persons-in-businesses': 'high',
    });
  });
  it('how long data are kept is a gap, not a proposal', () => {
    expect(Object.keys(proposals(app)).filter((id) => id.includes('retention'))).toEqual([]);
  });
});

describe('a test app without login', () => {
  const fields = ['Arbeidstaker.Foedselsnummer', 'Arbeidstaker.AnsattLoenn', 'Arbeidstaker.AnsattNavn'];
  const app = imported({
    'App/config/applicationmetadata.json': metadata({
      id: 'ttd/anonymous-stateless-app',
      org: 'ttd',
      title: { nb: 'anonymous-stateless-app' },
      dataTypes: [
        formType({ appLogic: { classRef: 'Altinn.App.Models.Skjema', allowAnonymousOnStateless: true } }),
      ],
      partyTypesAllowed: nobody,
      onEntry: { show: 'stateless' },
    }),
    'App/config/authorization/policy.xml': policy([{ roles: ['DAGL', 'REGNA'] }], 1),
    'App/models/skjema.schema.json': model(...fields),
    'App/ui/layouts/side.json': {
      data: {
        layout: [
          ...layout(...fields).data.layout,
          { id: 'b', type: 'Image', image: { src: { nb: 'https://pictures.example.com/a.png' } } },
        ],
      },
    },
  });
  it('national identity numbers and pay are asked for from people nobody has identified', () => {
    expect(findings(app)).toEqual(expect.arrayContaining(['without-login', 'level-low']));
    expect(proposals(app)).toMatchObject({ 'data-national-id': 'high', 'subjects-employees': 'high' });
    expect(proposals(app)).toHaveProperty('data-economy');
  });
  it('the owner is an organisation for tests, and a picture comes from another’s server', () => {
    expect(app.report.app.owner).toBeUndefined();
    expect(app.report.app.ownerNote?.nb).toContain('prøve ut');
    expect(findings(app)).toContain('fetched-from-outside');
  });
});

describe('a test app for the screens', () => {
  const app = imported({
    'App/config/applicationmetadata.json': metadata({
      id: 'ttd/frontend-test',
      org: 'ttd',
      title: { nb: 'frontend-test', en: 'frontend-test ENGLISH' },
      partyTypesAllowed: nobody,
    }),
    'App/config/authorization/policy.xml': policy([{ roles: ['DAGL', 'REGNA', 'SELN'] }], 0),
    'App/config/texts/resource.nn.json': undefined,
    'App/config/texts/resource.en.json': texts('en'),
    'App/models/skjema.schema.json': model(
      'NavneendringenGjelderFor.Fodselsnummer',
      'NavneendringenGjelderFor.Navn',
      'GridData.TotalGjeld',
    ),
    'App/ui/layouts/side.json': `{
      // A remark, as the editor leaves them.
      "data": ${JSON.stringify(layout('NavneendringenGjelderFor.Fodselsnummer', 'NavneendringenGjelderFor.Navn').data)}
    }`,
  });
  it('a page with remarks in its JSON is read', () => {
    expect(app.report.unread).toEqual([]);
    expect(app.report.fields).toBe(3);
  });
  it('the identity number and the name of the change of name are found', () => {
    expect(foundBy(app, 'data-national-id')).toEqual(['NavneendringenGjelderFor.Fodselsnummer']);
    expect(foundBy(app, 'data-contact')).toEqual(['NavneendringenGjelderFor.Navn']);
  });
  it('users who have registered themselves come in at level 0, and that is said', () => {
    expect(foundBy(app, 'authentication-level')).toEqual(['0']);
    expect(findings(app)).toEqual(
      expect.arrayContaining(['level-low', 'everyone-may-start', 'nynorsk-missing']),
    );
    expect(foundBy(app, 'access-roles')).toEqual(['DAGL', 'REGNA', 'SELN']);
  });
});
