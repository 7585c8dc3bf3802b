import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { canonicalize } from '@tufjs/canonical-json';
import { canonicalJson, type EditionName, editionOf, packText, type World } from '@risikobilde/core';
import { sha256 } from '../base/sha256.js';

/** Roles at the top, and for how many days what they sign is good. */
const days = { root: 365, targets: 365, snapshot: 30, timestamp: 7, pack: 365 } as const;
const rootsNeeded = 2;

type Signed = { readonly _type: string; readonly version: number; readonly [field: string]: unknown };
type Metadata = { readonly signed: Signed };
type Key = {
  readonly name: string;
  readonly public: string;
  readonly id: string;
  readonly secret: KeyObject | undefined;
};

/** The name that the role of a pack has: it is a file's too. */
const roleOfPack = (pack: string): string => pack.replaceAll('/', '.');

/** Makes a key that signs for a role, `root-1` or `no`, and never over another. */
export const makeKey = async (folder: string, name: string): Promise<void> => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, name);
  await writeFile(`${file}.pem`, privateKey.export({ type: 'pkcs8', format: 'pem' }), {
    mode: 0o600,
    flag: 'wx',
  });
  await writeFile(`${file}.pub`, `${rawOf(publicKey)}\n`, { flag: 'wx' });
};

/** An Ed25519 key is the last 32 bytes of its SPKI (RFC 8410). */
const rawOf = (key: KeyObject): string =>
  key.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex');

const keysIn = async (folder: string): Promise<readonly Key[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.pub')).sort();
  return Promise.all(
    names.map(async (file) => {
      const name = file.slice(0, -'.pub'.length);
      const secret = await readFile(join(folder, `${name}.pem`)).catch(() => undefined);
      const open = (await readFile(join(folder, file), 'utf8')).trim();
      if (secret !== undefined && rawOf(createPublicKey(secret)) !== open)
        throw new Error(`${name}.pem and ${name}.pub are not of one key`);
      const about = { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: open } };
      const id = createHash('sha256').update(canonicalize(about)).digest('hex');
      return { name, public: open, id, secret: secret && createPrivateKey(secret) };
    }),
  );
};

const written = (path: string, text: string): Promise<void> =>
  mkdir(dirname(path), { recursive: true }).then(() => writeFile(path, text));

const targetPath = (path: string, text: string): string => {
  const [folder, name] = [dirname(path), path.slice(path.lastIndexOf('/') + 1)];
  return join(folder, `${sha256(text)}.${name}`);
};

/** Writes the packs of a world as targets, and what the edition is called; `sign` makes it one. */
export const writeTargets = async (feed: string, world: World, name: EditionName): Promise<void> => {
  const edition = canonicalJson(editionOf(world, name, sha256));
  for (const pack of world.packs ?? []) {
    const text = packText(world, pack);
    await written(join(feed, 'targets', targetPath(`${pack.id}/pack.json`, text)), text);
  }
  await written(join(feed, 'targets', targetPath('edition.json', edition)), edition);
  await written(join(feed, 'edition.json'), edition);
};

const fileOf = (text: string) => ({ length: Buffer.byteLength(text), hashes: { sha256: sha256(text) } });

const publicKeys = (keys: readonly Key[]) =>
  Object.fromEntries(
    keys.map((key) => [key.id, { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: key.public } }]),
  );

/**
 * Signs what lies as targets, with the keys that are there: a role whose secret key is elsewhere stays as it was signed before. `roots`:
 * a new root, signed by those who were trusted and those who will be.
 */
export const signFeed = async (
  feed: string,
  keyFolder: string,
  { now, roots = false }: { readonly now: Date; readonly roots?: boolean },
): Promise<readonly string[]> => {
  const keys = await keysIn(keyFolder);
  const of = (role: string): readonly Key[] => keys.filter(({ name }) => name === role);
  const all = (role: 'root' | 'old-root'): readonly Key[] =>
    keys.filter(({ name }) => name.startsWith(`${role}-`));
  const folder = join(feed, 'metadata');
  const told: string[] = [];

  /** The newest of a role, signed anew where it says something else than before. */
  const settle = async (
    role: string,
    kind: keyof typeof days,
    content: Readonly<Record<string, unknown>>,
    { by = of(role), isAlways = false }: { readonly by?: readonly Key[]; readonly isAlways?: boolean } = {},
  ): Promise<{ readonly version: number; readonly text: string }> => {
    const before = await newestOf(folder, role);
    if (before !== undefined && !isAlways && isSameContent(content, before.signed))
      return { version: before.signed.version, text: before.text };
    const secrets = by.filter(({ secret }) => secret !== undefined);
    if (secrets.length === 0)
      throw new Error(
        `${role} says something else than it did, and ${role}.pem is not in ${keyFolder}: who has the key must sign it`,
      );
    const version = (before?.signed.version ?? 0) + 1;
    const expires = new Date(now.getTime() + days[kind] * 86_400_000).toISOString().replace(/\.\d+Z$/, 'Z');
    const signed = {
      _type: kind === 'pack' ? 'targets' : kind,
      spec_version: '1.0.31',
      version,
      expires,
      ...content,
    };
    const bytes = Buffer.from(canonicalize(signed));
    const signatures = secrets.map(({ id, secret }) => ({
      keyid: id,
      // Those without were left out.
      sig: sign(null, bytes, secret as KeyObject).toString('hex'),
    }));
    const text = JSON.stringify({ signatures, signed });
    const name = role === 'timestamp' ? 'timestamp.json' : `${version}.${role}.json`;
    await written(join(folder, `${name}.new`), text);
    // The timestamp is written over, last and in one step: until then readers have the edition before.
    await rename(join(folder, `${name}.new`), join(folder, name));
    told.push(name);
    return { version, text };
  };
  const aboutOf = ({ version, text }: { readonly version: number; readonly text: string }) => ({
    version,
    ...fileOf(text),
  });

  if (roots || (await newestOf(folder, 'root')) === undefined) {
    const role = (by: readonly Key[], threshold = 1) => ({ keyids: by.map(({ id }) => id), threshold });
    const tops = ['targets', 'snapshot', 'timestamp'] as const;
    await settle(
      'root',
      'root',
      {
        consistent_snapshot: true,
        keys: publicKeys([...all('root'), ...tops.flatMap(of)]),
        roles: {
          root: role(all('root'), rootsNeeded),
          ...Object.fromEntries(tops.map((top) => [top, role(of(top))])),
        },
      },
      // Those who leave sign that they do.
      { by: [...all('root'), ...all('old-root')], isAlways: true },
    );
  }
  // Written by `writeTargets`.
  const text = await readFile(join(feed, 'edition.json'), 'utf8');
  const { packs } = JSON.parse(text) as { readonly packs: Readonly<Record<string, string>> };
  const meta: Record<string, unknown> = {};
  const roles = [];
  for (const [id, hash] of Object.entries(packs)) {
    const role = roleOfPack(id);
    const pack = await readFile(join(feed, 'targets', id, `${hash}.pack.json`), 'utf8');
    const targets = { [`${id}/pack.json`]: fileOf(pack) };
    meta[`${role}.json`] = aboutOf(await settle(role, 'pack', { targets }));
    const keyids = of(role).map((key) => key.id);
    roles.push({ name: role, keyids, threshold: 1, terminating: true, paths: [`${id}/*`] });
  }
  const delegations = { keys: publicKeys(Object.keys(packs).flatMap((id) => of(roleOfPack(id)))), roles };
  const targets = { 'edition.json': fileOf(text) };
  meta['targets.json'] = aboutOf(await settle('targets', 'targets', { targets, delegations }));
  const snapshot = await settle('snapshot', 'snapshot', { meta }, { isAlways: true });
  await settle(
    'timestamp',
    'timestamp',
    { meta: { 'snapshot.json': aboutOf(snapshot) } },
    { isAlways: true },
  );
  return told;
};

/** The newest of a role; of the timestamp there is one. */
const newestOf = async (
  folder: string,
  role: string,
): Promise<(Metadata & { readonly text: string }) | undefined> => {
  const versions = (await readdir(folder).catch(() => [])).flatMap((name) => {
    const [, version, of] = /^(\d+)\.(.+)\.json$/.exec(name) ?? [];
    return of === role ? [Number(version)] : [];
  });
  const name = role === 'timestamp' ? 'timestamp.json' : `${Math.max(0, ...versions)}.${role}.json`;
  const text = await readFile(join(folder, name), 'utf8').catch(() => undefined);
  // Written above.
  return text === undefined ? undefined : { ...(JSON.parse(text) as Metadata), text };
};

const isSameContent = (content: Readonly<Record<string, unknown>>, signed: Signed): boolean =>
  Object.entries(content).every(([name, value]) => canonicalJson(signed[name]) === canonicalJson(value));
