import { message, type Sayable } from '@risikobilde/words';
import { isAppFile, largestAppFile } from '../app-file.js';
import {
  type ImportFile,
  importProblem,
  type ImportProblem,
  importText,
  type SourceFile,
} from '@risikobilde/files';
import { type JsonObject, isJsonObject, parseJson } from './json.js';
import { type LayoutFile, type Layouts, readLayouts } from './layouts.js';
import { type Metadata, readMetadata } from './metadata.js';
import type { Model } from './model-field.js';
import { readJsonModel } from './model-json.js';
import { readXsdModel } from './model-xsd.js';
import { type Policy, readPolicy } from './policy.js';
import { type Prefill, readPrefills } from './prefill.js';
import { type ProcessTask, readProcess } from './process.js';
import { isRegistryResource, readRegistryResource, type RegistryResource } from './registry-resource.js';
import { type Host, libraryVersionIn, readSettings, type SecretSetting } from './settings.js';
import { type AppTexts, readTexts } from './texts.js';
import { parseXml, type XmlElement } from './xml.js';

/** Everything that was read of an app. Paths are relative to the folder that holds `config`. */
export type App = {
  readonly metadata: Metadata;
  readonly metadataFile: string;
  readonly policy: { readonly file: string; readonly value: Policy } | undefined;
  readonly process: { readonly file: string; readonly tasks: readonly ProcessTask[] } | undefined;
  readonly models: readonly Model[];
  readonly prefills: readonly Prefill[];
  readonly layouts: Layouts;
  readonly texts: readonly AppTexts[];
  /** Labels of code lists by the id of the list. */
  readonly options: ReadonlyMap<string, { readonly file: string; readonly labels: readonly string[] }>;
  readonly resource: RegistryResource | undefined;
  readonly hosts: readonly Host[];
  readonly secrets: readonly SecretSetting[];
  readonly library: { readonly file: string; readonly version: string } | undefined;
  readonly filesRead: readonly string[];
  /** Files that could not be understood. What they hold is not in the report. */
  readonly unread: readonly ImportProblem[];
};

export type AppResult =
  | { readonly ok: true; readonly value: App }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

const metadataName = 'config/applicationmetadata.json';

const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path < b.path ? -1 : a.path > b.path ? 1 : 0;

/** Reads the files of one app. Hostile content and a missing or broken metadata file stop it; other faults are listed. */
export const readApp = (files: readonly ImportFile[]): AppResult => {
  const wanted = files.filter(({ path }) => isAppFile(path)).sort(byPath);
  const problems: ImportProblem[] = [];
  const texts: SourceFile[] = [];
  for (const file of wanted) {
    if (file.content.length > largestAppFile)
      problems.push(
        importProblem(
          'app-file-too-large',
          file.path,
          message('problem.app.fileTooLarge', { limit: largestAppFile / 1024 / 1024 }),
        ),
      );
    else texts.push(importText(file));
  }
  if (problems.length > 0) return { ok: false, problems };

  const found = texts.filter(({ path }) => path === metadataName || path.endsWith(`/${metadataName}`));
  const resources = texts.flatMap((file) => resourceIn(file));
  const [metadataText, ...others] = found;
  if (others.length > 0)
    return refuse(
      'app-several',
      others[0]?.path ?? '',
      message('problem.app.several', { found: found.map(({ path }) => path).join(', ') }),
    );
  if (metadataText === undefined && resources.length !== 1)
    return refuse('app-not-found', metadataName, message('problem.app.notFound', { name: metadataName }));
  const base = metadataText?.path.slice(0, -metadataName.length) ?? '';
  const own = texts
    .filter(({ path }) => path.startsWith(base))
    .map(({ path, text }) => ({ path: path.slice(base.length), text }));
  return readOwn(own, resources.length === 1 ? resources[0] : undefined);
};

const refuse = (code: ImportProblem['code'], path: string, why: Sayable): AppResult => ({
  ok: false,
  problems: [importProblem(code, path, why)],
});

const resourceIn = (file: SourceFile): readonly RegistryResource[] => {
  if (!file.path.endsWith('.json') || /(^|\/)(ui|texts|options|models|layouts)\//.test(file.path)) return [];
  if (!file.text.includes('"identifier"')) return [];
  const parsed = parseJson(file);
  return parsed.ok && isRegistryResource(parsed.value) ? [readRegistryResource(file.path, parsed.value)] : [];
};

const readOwn = (files: readonly SourceFile[], resource: RegistryResource | undefined): AppResult => {
  const unread: ImportProblem[] = [];
  const hostile: ImportProblem[] = [];
  const read: string[] = resource === undefined ? [] : [resource.file];

  const json = (pattern: RegExp): readonly LayoutFile[] =>
    files
      .filter(({ path }) => pattern.test(path))
      .flatMap((file) => {
        const parsed = parseJson(file);
        if (!parsed.ok) {
          unread.push(parsed.problem);
          return [];
        }
        read.push(file.path);
        return [{ ...file, value: parsed.value }];
      });
  const xml = (pattern: RegExp): readonly (SourceFile & { readonly root: XmlElement })[] =>
    files
      .filter(({ path }) => pattern.test(path))
      .flatMap((file) => {
        const parsed = parseXml(file);
        if (!parsed.ok) {
          (parsed.isHostile ? hostile : unread).push(parsed.problem);
          return [];
        }
        read.push(file.path);
        return [{ ...file, root: parsed.root }];
      });

  const [metadata] = json(/^config\/applicationmetadata\.json$/);
  if (metadata !== undefined && !isJsonObject(metadata.value))
    return refuse('app-not-found', metadata.path, message('problem.app.noMetadata'));
  if (metadata === undefined && unread.length > 0) return { ok: false, problems: unread };
  const [policy] = xml(/^config\/authorization\/policy\.xml$/);
  const [process] = xml(/^config\/process\/process\.bpmn$/);
  const schemas = json(/^models\/[^/]+\.schema\.json$/);
  const withSchema = new Set(schemas.map(({ path }) => path.replace(/\.schema\.json$/, '')));
  const xsds = xml(/^models\/[^/]+\.xsd$/).filter(({ path }) => !withSchema.has(path.replace(/\.xsd$/, '')));
  const settings = readSettings(json(/^appsettings(\.[^/]+)?\.json$/));
  const project = files.find(({ path }) => /^[^/]+\.csproj$/.test(path));
  const version = project === undefined ? undefined : libraryVersionIn(project);
  if (project !== undefined) read.push(project.path);
  const head = metadata?.value;
  const app: App = {
    metadata: readMetadata(isJsonObject(head) ? head : metadataOf(resource)),
    metadataFile: metadata?.path ?? resource?.file ?? '',
    policy: policy === undefined ? undefined : { file: policy.path, value: readPolicy(policy.root) },
    process: process === undefined ? undefined : { file: process.path, tasks: readProcess(process.root) },
    models: [
      ...schemas.flatMap(({ path, value }) => (isJsonObject(value) ? [readJsonModel(path, value)] : [])),
      ...xsds.map(({ path, root }) => readXsdModel(path, root)),
    ],
    prefills: readPrefills(json(/^models\/[^/]+\.prefill\.json$/)),
    layouts: readLayouts(json(/^ui\/(.+\/)?layouts\/[^/]+\.json$/), json(/^ui\/(.+\/)?Settings\.json$/i)),
    texts: readTexts(json(/^config\/texts\/resource\.[a-z]+\.json$/i)),
    options: new Map(
      json(/^options\/[^/]+\.json$/).map(({ path, value }) => [
        path.slice(8, -5),
        { file: path, labels: labelsIn(value) },
      ]),
    ),
    resource,
    ...settings,
    library:
      project !== undefined && version !== undefined
        ? { file: project.path, version }
        : libraryOf(head, metadata?.path),
    filesRead: [...new Set(read)].sort(),
    unread,
  };
  return hostile.length > 0 ? { ok: false, problems: hostile } : { ok: true, value: app };
};

const labelsIn = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.flatMap((item: unknown) =>
        isJsonObject(item) && typeof item.label === 'string' ? [item.label] : [],
      )
    : [];

const libraryOf = (head: unknown, file = ''): App['library'] =>
  isJsonObject(head) && typeof head.altinnNugetVersion === 'string' && head.altinnNugetVersion !== ''
    ? { file, version: head.altinnNugetVersion }
    : undefined;

/** A resource alone has no metadata; what it says of itself stands in for it. */
const metadataOf = (resource: RegistryResource | undefined): JsonObject =>
  resource === undefined
    ? {}
    : {
        id: `${resource.ownerCode ?? ''}/${resource.identifier}`,
        org: resource.ownerCode,
        title: resource.title,
      };
