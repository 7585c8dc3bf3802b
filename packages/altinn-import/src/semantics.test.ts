import { describe, expect, it } from 'vitest';
import { shippedWorld } from '../test/shipped-words.js';
import {
  attachmentType,
  attributeProcess,
  elementProcess,
  formType,
  metadata,
  policy,
  smallApp,
} from '../test/small-app.js';
import { altinnAppImporter, type ImportedApp } from './import-altinn-app.js';

const world = shippedWorld();
const imported = (parts: Parameters<typeof smallApp>[0] = {}): ImportedApp => {
  const result = altinnAppImporter.read(smallApp(parts), { world });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const withMetadata = (more: Parameters<typeof metadata>[0]): ImportedApp =>
  imported({ 'App/config/applicationmetadata.json': metadata(more) });
const findingIds = ({ report }: ImportedApp): readonly string[] => report.findings.map(({ id }) => id);
const finding = ({ report }: ImportedApp, id: string) => report.findings.find((one) => one.id === id);
const proposal = ({ proposals }: ImportedApp, id: string) => proposals.find((one) => one.id === id);
const none = { person: false, organisation: false, subUnit: false, bankruptcyEstate: false };

describe('what the files of an app mean', () => {
  it('a small app with nothing wrong has no findings', () => {
    expect(findingIds(imported())).toEqual([]);
  });

  it.each([
    ['all party types are false', none],
    ['party types are missing', undefined],
    ['party types are empty', {}],
  ])('s1: everyone may start when %s, and private persons are proposed', (_, partyTypesAllowed) => {
    const app = withMetadata({ partyTypesAllowed });
    expect(app.report.everyoneMayStart).toBe(true);
    expect(app.report.parties).toEqual(['person', 'organisation', 'subUnit', 'bankruptcyEstate']);
    expect(proposal(app, 'subjects-private-persons')?.confidence).toBe('medium');
    expect(findingIds(app)).toContain('everyone-may-start');
  });

  it('s1: only those marked may start when one is marked', () => {
    const app = withMetadata({ partyTypesAllowed: { ...none, organisation: true } });
    expect([app.report.everyoneMayStart, app.report.parties]).toEqual([false, ['organisation']]);
    expect(proposal(app, 'subjects-private-persons')).toBeUndefined();
  });

  it.each([
    [0, 'unlimited'],
    [-1, 'unlimited'],
    [undefined, 'unlimited'],
    [5, 5],
  ])('s2: a maxCount of %s means %s', (maxCount, expected) => {
    const app = withMetadata({ dataTypes: [formType(), attachmentType({ maxCount })] });
    expect(app.report.dataTypes[1]?.maxCount).toBe(expected);
    expect(findingIds(app).includes('no-count-limit')).toBe(expected === 'unlimited');
  });

  it.each([
    [0, false],
    [-2, false],
    [undefined, false],
    [1, true],
  ])('s2: a minCount of %s makes the part required: %s', (minCount, isRequired) => {
    const app = withMetadata({ dataTypes: [formType(), attachmentType({ minCount })] });
    expect(app.report.dataTypes[1]?.isRequired).toBe(isRequired);
  });

  it('s2: without maxSize an attachment may be of any size', () => {
    const app = withMetadata({ dataTypes: [formType(), attachmentType({ maxSize: undefined })] });
    expect(app.report.dataTypes[1]?.maxSize).toBe('unlimited');
    expect(findingIds(app)).toEqual(['no-size-limit']);
  });

  it.each([[[]], [undefined], [null]])(
    's3: without content types (%j) any file type is taken',
    (allowedContentTypes) => {
      const app = withMetadata({ dataTypes: [formType(), attachmentType({ allowedContentTypes })] });
      expect(finding(app, 'any-file-type')?.evidence.map(({ found }) => found)).toEqual(['vedlegg']);
    },
  );

  it('s4: a data type open to anonymous users is use without login', () => {
    const app = withMetadata({
      dataTypes: [formType({ appLogic: { classRef: 'M', allowAnonymousOnStateless: true } })],
      onEntry: { show: 'stateless' },
    });
    expect(finding(app, 'without-login')?.evidence[0]?.pointer).toBe(
      '/dataTypes/0/appLogic/allowAnonymousOnStateless',
    );
  });

  it('s5: deletion of one data type is not deletion of the submission', () => {
    const part = withMetadata({
      autoDeleteOnProcessEnd: false,
      dataTypes: [formType({ appLogic: { classRef: 'M', autoDeleteOnProcessEnd: true } })],
    });
    expect(findingIds(part)).toContain('never-deleted');
    expect(proposal(part, 'retention')?.evidence.map(({ pointer }) => pointer)).toEqual([
      '/autoDeleteOnProcessEnd',
      '/dataTypes/0/appLogic/autoDeleteOnProcessEnd',
    ]);
    expect(findingIds(withMetadata({ autoDeleteOnProcessEnd: true }))).not.toContain('never-deleted');
  });

  it('s5: a number of days in which nothing may be deleted goes before automatic deletion', () => {
    const app = withMetadata({ autoDeleteOnProcessEnd: true, preventInstanceDeletionForDays: 90 });
    expect(proposal(app, 'retention')?.text.nb).toContain('minst 90 dager');
  });

  it('s6: fields that hold only nulls name nothing', () => {
    const nothing = { id: null, path: null, dataTypeId: null };
    expect(findingIds(withMetadata({ dataFields: [nothing], presentationFields: [nothing, null] }))).toEqual(
      [],
    );
  });

  it('s7: data types that eFormidling names and that do not exist are pointed at', () => {
    const app = withMetadata({
      eFormidling: { serviceId: 'DPO', receiver: '991825827', dataTypes: ['skjema', 'Vedlegg-borte'] },
    });
    expect(finding(app, 'unknown-data-type')?.evidence.map(({ found }) => found)).toEqual(['Vedlegg-borte']);
    expect(proposal(app, 'recipient-eformidling-991825827')?.text.nb).toBe(
      'Digitaliseringsdirektoratet, gjennom eFormidling',
    );
  });

  it.each([
    ['fd/annen-app', true],
    ['FD/Fisketillatelse', false],
    ['[APP]', false],
  ])('s8: a policy about %s is of another app: %s', (app, isOther) => {
    const found = imported({ 'App/config/authorization/policy.xml': policy([{ app }]) });
    expect(findingIds(found).includes('policy-of-another-app')).toBe(isOther);
  });

  it.each(['fd/a1-1021-7048:1', 'fd/a2-4223-160201'])('s9: %s was moved from Altinn II', (id) => {
    const app = withMetadata({
      id,
      partyTypesAllowed: undefined,
      dataTypes: [
        'formdata-xml',
        'ref-data-as-html',
        'signature-data',
        'invoiceInformation',
        'payment-data',
      ].map((type) => ({ id: type })),
    });
    expect(app.report.app.isMigrated).toBe(true);
    // Its copies are made by the platform: nobody attaches them, and what they lack was never set.
    expect(findingIds(app)).toEqual([]);
  });

  it.each([
    ['the attribute tasktype', attributeProcess],
    ['the element taskType', elementProcess],
  ])('reads the task type from %s', (_, process) => {
    expect(imported({ 'App/config/process/process.bpmn': process }).report.tasks).toEqual([
      { id: 'Task_1', name: 'Utfylling', type: 'data' },
    ]);
  });

  it('a byte order mark at the start of any file changes nothing', () => {
    const files = smallApp();
    const marked = files.map(({ path, content }) => ({ path, content: `\uFEFF${String(content)}` }));
    const bytes = files.map(({ path, content }) => ({
      path,
      content: new TextEncoder().encode(`\uFEFF${String(content)}`),
    }));
    const plain = altinnAppImporter.read(files, { world });
    expect(altinnAppImporter.read(marked, { world })).toEqual(plain);
    expect(altinnAppImporter.read(bytes, { world })).toEqual(plain);
  });

  it('fields it does not know are named, not passed over', () => {
    const app = withMetadata({ nyhet: 1, dataTypes: [formType({ ogsaNy: 2 })] });
    expect(app.report.unknownFields).toEqual(['/dataTypes/0/ogsaNy', '/nyhet']);
  });

  it('says which parts are missing and what it therefore cannot say', () => {
    const app = altinnAppImporter.read(
      [{ path: 'config/applicationmetadata.json', content: JSON.stringify(metadata()) }],
      { world },
    );
    expect(app.ok && app.value.report.missing.map(({ id }) => id)).toEqual([
      'policy',
      'process',
      'model',
      'layouts',
      'texts',
    ]);
  });
});
