import type { SourceFile } from '@risikobilde/files';
import { isJsonObject, pointerPart } from './json.js';
import type { LayoutFile } from './layouts.js';

/** A host that the settings of the app name. Only the host is kept: addresses and keys may be secret. */
export type Host = { readonly file: string; readonly pointer: string; readonly host: string };
/** A setting that looks like a secret written into the code. Its value is never kept. */
export type SecretSetting = { readonly file: string; readonly pointer: string };

const secretName =
  /(password|passord|secret|apikey|api_key|privatekey|connectionstring|accesskey|clientsecret)$/i;
const ours = /(^|\.)(altinn\.no|altinncdn\.no|altinn\.cloud|localhost|local\.altinn\.cloud)$/i;
const deepest = 20;

/** The host of an address on the network; undefined when it is none, or one of the platform's own. */
export const foreignHost = (url: string): string | undefined => {
  const host = /^[a-z]{2,6}:\/\/(?:[^/@\s]*@)?([a-z0-9.-]+)/i.exec(url)?.[1]?.toLowerCase();
  return host === undefined ||
    ours.test(host) ||
    /^(127\.|0\.0\.0\.0|host\.docker)/.test(host) ||
    !host.includes('.')
    ? undefined
    : host;
};

export const readSettings = (
  files: readonly LayoutFile[],
): { readonly hosts: readonly Host[]; readonly secrets: readonly SecretSetting[] } => {
  const hosts: Host[] = [];
  const secrets: SecretSetting[] = [];
  const walk = (file: string, node: unknown, name: string, pointer: string, depth: number): void => {
    if (depth > deepest) return;
    if (typeof node === 'string') {
      const host = foreignHost(node);
      if (host !== undefined) hosts.push({ file, pointer, host });
      const isPlaceholder = /^(|<.*>|\{.*\}|\$.*|#\{.*|todo.*|xxx+|\*+)$/i.test(node.trim());
      if (secretName.test(name) && !isPlaceholder) secrets.push({ file, pointer });
      return;
    }
    if (Array.isArray(node))
      for (const [index, item] of node.entries()) walk(file, item, name, `${pointer}/${index}`, depth + 1);
    else if (isJsonObject(node))
      for (const [key, item] of Object.entries(node))
        if (key !== '$schema') walk(file, item, key, `${pointer}/${pointerPart(key)}`, depth + 1);
  };
  for (const { path, value } of files) walk(path, value, '', '', 0);
  return { hosts, secrets };
};

/** The version of the app library in a project file: the highest of the `Altinn.App.*` packages. */
export const libraryVersionIn = ({ text }: SourceFile): string | undefined => {
  const found = [
    ...text.matchAll(/Include="Altinn\.App\.[A-Za-z.]{1,40}"\s{1,20}Version="([0-9][0-9A-Za-z.-]{0,30})"/g),
  ];
  return found
    .map((match) => match[1] ?? '')
    .sort((a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10))[0];
};
