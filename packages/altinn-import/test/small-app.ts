import type { ImportFile } from '@risikobilde/files';

type Json = { readonly [name: string]: unknown };

const allParties = { person: true, organisation: false, subUnit: false, bankruptcyEstate: false };

/** A form for applying for a fishing permit: small, whole, and with nothing to remark on. */
export const metadata = (more: Json = {}): Json => ({
  id: 'fd/fisketillatelse',
  org: 'fd',
  title: { nb: 'Søknad om fisketillatelse', nn: 'Søknad om fiskeløyve' },
  dataTypes: [formType()],
  partyTypesAllowed: allParties,
  autoDeleteOnProcessEnd: true,
  ...more,
});

export const formType = (more: Json = {}): Json => ({
  id: 'skjema',
  allowedContentTypes: ['application/xml'],
  appLogic: { classRef: 'Altinn.App.Models.Skjema' },
  taskId: 'Task_1',
  maxCount: 1,
  minCount: 1,
  ...more,
});

export const attachmentType = (more: Json = {}): Json => ({
  id: 'vedlegg',
  allowedContentTypes: ['application/pdf'],
  taskId: 'Task_1',
  maxSize: 10,
  maxCount: 3,
  enableFileScan: true,
  ...more,
});

type Rule = {
  readonly roles?: readonly string[];
  readonly orgs?: readonly string[];
  readonly actions?: readonly string[];
  readonly app?: string;
  readonly effect?: string;
};

const subject = 'urn:oasis:names:tc:xacml:1.0:subject-category:access-subject';
const resource = 'urn:oasis:names:tc:xacml:3.0:attribute-category:resource';
const action = 'urn:oasis:names:tc:xacml:3.0:attribute-category:action';
const match = (id: string, category: string, value: string): string =>
  `<xacml:Match MatchId="urn:oasis:names:tc:xacml:1.0:function:string-equal"><xacml:AttributeValue DataType="http://www.w3.org/2001/XMLSchema#string">${value}</xacml:AttributeValue><xacml:AttributeDesignator AttributeId="${id}" Category="${category}" DataType="http://www.w3.org/2001/XMLSchema#string" MustBePresent="false"/></xacml:Match>`;
const allOf = (...matches: readonly string[]): string => `<xacml:AllOf>${matches.join('')}</xacml:AllOf>`;

export const policy = (rules: readonly Rule[] = [{}], level: number | undefined = 3): string => {
  const written = rules.map(
    (
      { roles = ['PRIV'], orgs = [], actions = ['read', 'write'], app = '[APP]', effect = 'Permit' },
      index,
    ) => {
      const subjects = [
        ...roles.map((role) => allOf(match('urn:altinn:rolecode', subject, role))),
        ...orgs.map((org) => allOf(match('urn:altinn:org', subject, org))),
      ].join('');
      const [org, name] = app.includes('/') ? app.split('/') : ['[ORG]', app];
      return `<xacml:Rule RuleId="r${index}" Effect="${effect}"><xacml:Target><xacml:AnyOf>${subjects}</xacml:AnyOf><xacml:AnyOf>${allOf(match('urn:altinn:org', resource, org ?? ''), match('urn:altinn:app', resource, name ?? ''))}</xacml:AnyOf><xacml:AnyOf>${actions.map((one) => allOf(match('urn:oasis:names:tc:xacml:1.0:action:action-id', action, one))).join('')}</xacml:AnyOf></xacml:Target></xacml:Rule>`;
    },
  );
  const obligation =
    level === undefined
      ? ''
      : `<xacml:ObligationExpressions><xacml:ObligationExpression FulfillOn="Permit" ObligationId="o"><xacml:AttributeAssignmentExpression AttributeId="a" Category="urn:altinn:minimum-authenticationlevel"><xacml:AttributeValue DataType="http://www.w3.org/2001/XMLSchema#integer">${level}</xacml:AttributeValue></xacml:AttributeAssignmentExpression></xacml:ObligationExpression></xacml:ObligationExpressions>`;
  return `<?xml version="1.0" encoding="utf-8"?><xacml:Policy xmlns:xacml="urn:oasis:names:tc:xacml:3.0:core:schema:wd-17">${written.join('')}${obligation}</xacml:Policy>`;
};

export const attributeProcess =
  '<bpmn:definitions xmlns:altinn="http://altinn.no" xmlns:bpmn="b"><bpmn:process id="P"><bpmn:startEvent id="S"/><bpmn:task id="Task_1" name="Utfylling" altinn:tasktype="data"/><bpmn:endEvent id="E"/></bpmn:process></bpmn:definitions>';
export const elementProcess =
  '<bpmn:definitions xmlns:altinn="http://altinn.no/process" xmlns:bpmn="b"><bpmn:process id="P"><bpmn:task id="Task_1" name="Utfylling"><bpmn:extensionElements><altinn:taskExtension><altinn:taskType>data</altinn:taskType></altinn:taskExtension></bpmn:extensionElements></bpmn:task></bpmn:process></bpmn:definitions>';

/** A JSON Schema 2020-12 with one text field for each path. */
export const model = (...paths: readonly string[]): Json => {
  type Node = { type: string; properties?: Record<string, Node> };
  const root: Node = { type: 'object', properties: {} };
  for (const path of paths) {
    let at = root;
    for (const part of path.split('.')) {
      at.type = 'object';
      at.properties ??= {};
      at = at.properties[part] ??= { type: 'string' };
    }
  }
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', '@xsdRootElement': 'Skjema', ...root };
};

export const layout = (...paths: readonly string[]) => ({
  data: {
    layout: paths.map((path, index) => ({
      id: `c${index}`,
      type: 'Input',
      dataModelBindings: { simpleBinding: path },
      textResourceBindings: { title: `t.${path}` },
    })),
  },
});

export const texts = (
  language: string,
  byId: Readonly<Record<string, string>> = { tittel: 'Søknad' },
): Json => ({
  language,
  resources: Object.entries(byId).map(([id, value]) => ({ id, value })),
});

type Parts = Readonly<Record<string, Json | string | readonly unknown[] | undefined>>;

/** The files of the app; parts replace what stands there, and `undefined` takes a file away. */
export const smallApp = (parts: Parts = {}): readonly ImportFile[] => {
  const fields = ['soker.fiskefelt', 'soker.redskap'];
  const whole: Parts = {
    'App/config/applicationmetadata.json': metadata(),
    'App/config/authorization/policy.xml': policy(),
    'App/config/process/process.bpmn': elementProcess,
    'App/config/texts/resource.nb.json': texts('nb'),
    'App/config/texts/resource.nn.json': texts('nn'),
    'App/models/skjema.schema.json': model(...fields),
    'App/ui/layouts/side.json': layout(...fields),
    'App/ui/Settings.json': { pages: { order: ['side'] } },
    ...parts,
  };
  return Object.entries(whole).flatMap(([path, content]) =>
    content === undefined
      ? []
      : [{ path, content: typeof content === 'string' ? content : JSON.stringify(content) }],
  );
};
