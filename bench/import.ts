// How long the import of an Altinn app takes: a synthetic app larger than any real one known, from files and from a zip,
// and hostile ones until they are refused. The goal is one second.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ImportFile, parseWorldFolder, readZip } from '@risikobilde/files';
import { altinnAppImporter } from '@risikobilde/altinn-import';
import { machine, measure } from './measure.js';

const folder = fileURLToPath(new URL('../world', import.meta.url));
const parsed = parseWorldFolder(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') })),
);
if (!parsed.ok) throw new Error('The shipped world cannot be read.');
const world = parsed.value;

const words = [
  'Ansatt',
  'Navn',
  'Fodselsnummer',
  'Belop',
  'Dato',
  'Kontakt',
  'Epost',
  'Helse',
  'Barn',
  'Adresse',
];
const name = (index: number): string =>
  `${words[index % 10] ?? ''}${words[Math.floor(index / 10) % 10] ?? ''}Felt${index}-datadef-${index}`;
const groups = 40;
const fieldsInGroup = 50;
const pages = 60;

/** A form of 2000 fields on 60 pages, 5000 texts in two languages, 60 data types and a policy of 60 rules. */
const largeApp = (): readonly ImportFile[] => {
  const groupNames = Array.from({ length: groups }, (_, group) => `Gruppe${group}-grp-${group}`);
  const fieldPath = (index: number): string =>
    `${groupNames[Math.floor(index / fieldsInGroup)] ?? ''}.${name(index)}.value`;
  const value = {
    properties: { value: { type: 'string', maxLength: 255 }, orid: { type: 'integer', const: 1 } },
  };
  const schema = {
    '@xsdRootElement': 'Skjema',
    properties: Object.fromEntries(groupNames.map((group) => [group, { $ref: `#/$defs/${group}` }])),
    $defs: Object.fromEntries([
      ...groupNames.map((group, at) => [
        group,
        {
          properties: Object.fromEntries(
            Array.from({ length: fieldsInGroup }, (_, index) => name(at * fieldsInGroup + index)).map(
              (field) => [field, { $ref: `#/$defs/${field}` }],
            ),
          ),
        },
      ]),
      ...Array.from({ length: groups * fieldsInGroup }, (_, index) => [name(index), value]),
    ]),
  };
  const match = (id: string, category: string, text: string): string =>
    `<xacml:AllOf><xacml:Match MatchId="equal"><xacml:AttributeValue DataType="string">${text}</xacml:AttributeValue><xacml:AttributeDesignator AttributeId="${id}" Category="${category}" DataType="string" MustBePresent="false"/></xacml:Match></xacml:AllOf>`;
  const rule = `<xacml:Rule RuleId="r" Effect="Permit"><xacml:Target><xacml:AnyOf>${['DAGL', 'REGNA', 'A0237', 'A0239', 'A0240', 'UTINN', 'LEDE', 'PRIV'].map((role) => match('urn:altinn:rolecode', 'urn:access-subject', role)).join('')}</xacml:AnyOf><xacml:AnyOf>${match('urn:oasis:names:tc:xacml:1.0:action:action-id', 'urn:action', 'read')}</xacml:AnyOf></xacml:Target></xacml:Rule>`;
  const texts = (language: string) => ({
    language,
    resources: Array.from({ length: 5000 }, (_, index) => ({
      id: `t${index}`,
      value: `Ledetekst nummer ${index} om ${words[index % 10] ?? ''}`,
    })),
  });
  const json = (path: string, content: unknown): ImportFile => ({
    path: `App/${path}`,
    content: JSON.stringify(content),
  });
  return [
    json('config/applicationmetadata.json', {
      id: 'fd/stor',
      org: 'fd',
      title: { nb: 'Stor' },
      dataTypes: Array.from({ length: 60 }, (_, index) => ({
        id: `vedlegg${index}`,
        allowedContentTypes: [],
      })),
    }),
    {
      path: 'App/config/authorization/policy.xml',
      content: `<xacml:Policy xmlns:xacml="x">${rule.repeat(60)}</xacml:Policy>`,
    },
    json('config/texts/resource.nb.json', texts('nb')),
    json('config/texts/resource.nn.json', texts('nn')),
    json('models/skjema.schema.json', schema),
    ...Array.from({ length: pages }, (_, page) =>
      json(`ui/layouts/side${page}.json`, {
        data: {
          layout: Array.from({ length: 30 }, (_, index) => ({
            id: `c${index}`,
            type: 'Input',
            dataModelBindings: { simpleBinding: fieldPath(page * 30 + index) },
            textResourceBindings: { title: `t${page * 30 + index}` },
          })),
        },
      }),
    ),
  ];
};

const row = (what: string, wall: number, more: string): void =>
  console.log(`${what.padEnd(48)} ${wall.toFixed(1).padStart(9)} ms  ${more}`);

console.log(`${machine()}; medians`);
const files = largeApp();
const size = files.reduce((sum, { content }) => sum + content.length, 0);
const whole = measure(() => altinnAppImporter.read(files, { world }), 7, 1);
if (!whole.value.ok) throw new Error('The app was refused.');
row(
  `import, ${whole.value.value.report.fields} fields, ${(size / 1e6).toFixed(1)} MB`,
  whole.wall,
  'goal 1000 ms',
);

const hostile: readonly (readonly [string, string])[] = [
  ['elements nested 1,000,000 deep', '<a>'.repeat(1_000_000)],
  ['1,000,000 elements', `<a>${'<b/>'.repeat(1_000_000)}</a>`],
  ['4 MB of brackets', '<'.repeat(4_000_000)],
  ['4 MB of comments that never end', '<!--'.repeat(1_000_000)],
];
for (const [what, content] of hostile) {
  const { wall, value } = measure(
    () => altinnAppImporter.read([...files, { path: 'App/config/process/process.bpmn', content }], { world }),
    3,
    1,
  );
  row(what, wall, value.ok ? 'told of as unread' : (value.problems[0]?.code ?? ''));
}
const noise = Uint8Array.from({ length: 60_000_000 }, (_, index) => (index * 7919) % 251);
const zip = measure(() => readZip(noise, altinnAppImporter), 3, 1);
row('60 MB that is no zip', zip.wall, zip.value.ok ? 'read' : (zip.value.problems[0]?.code ?? ''));
