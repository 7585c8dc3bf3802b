import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { routes } from '@risikobilde/api';
import { afterAll, expect, test } from 'vitest';
import { languages } from '@risikobilde/words';
import { parseAllDocuments } from 'yaml';
import { hasPostgres } from '../packages/server/src/testing/real-postgres.js';
import { twoRoles } from '../packages/server/src/testing/two-roles.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The variables that the program reads, as its sources name them. */
const readByCode = (): ReadonlySet<string> => {
  const names = new Set<string>();
  const sources = ['packages/server/src', 'packages/cli/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  for (const path of sources) {
    if (!path.endsWith('.ts') || /\.test\.ts$|\/testing\//.test(path)) continue;
    const text = read(path);
    for (const [name] of text.matchAll(
      /\b(?:RISIKOBILDE_[A-Z_]*[A-Z]|DATABASE(?:_OWNER)?_URL|OTEL_[A-Z_]+)\b/g,
    ))
      names.add(name);
    for (const [, name = ''] of text.matchAll(/\b(?:env|environment)\[['"]([A-Za-z_]+)['"]\]/g))
      names.add(name);
    for (const [, given = ''] of text.matchAll(/\{ ([A-Z_, ]+) \}: Environment/g))
      for (const name of given.split(', ')) names.add(name);
    if (!path.endsWith('settings.ts')) continue;
    // Settings are named without what they all begin with.
    for (const [, name = ''] of text.matchAll(/read\('([A-Z_]+)'\)/g)) names.add(`RISIKOBILDE_${name}`);
  }
  return names;
};

const guide = read('docs/drift.md');
const told = new Set(
  [...guide.matchAll(/^\| (`[A-Z_]+`(?:, `[A-Za-z_]+`)*) \|/gm)].flatMap(([, names = '']) =>
    names.split(', ').map((name) => name.slice(1, -1)),
  ),
);

test('every environment variable that the program reads stands in the tables of docs/drift.md, and no other', () => {
  expect([...told].toSorted()).toEqual([...readByCode()].toSorted());
});

// oxlint-disable-next-line typescript/no-explicit-any -- files of others' shapes, of which each test says what it expects
type Yaml = { readonly [name: string]: any };
const documents = (path: string): readonly Yaml[] =>
  parseAllDocuments(read(path), { merge: true }).map((one) => {
    expect(one.errors, path).toEqual([]);
    return one.toJS() as Yaml;
  });
const manifests = ['server', 'migrate', 'worker'].flatMap((name) =>
  documents(`operation/kubernetes/${name}.yaml`),
);
const [compose = {}] = documents('operation/compose.yaml');
const containers = manifests.flatMap(({ spec }) => spec?.template?.spec.containers ?? []) as readonly Yaml[];
const services = Object.values(compose['services'] as Record<string, Yaml>);
const ours = services.filter(({ image }) => String(image).startsWith('risikobilde:'));

test('the files of operation set no variable that the program does not read', () => {
  const set = [
    ...ours.flatMap(({ environment }) => Object.keys(environment)),
    ...containers.flatMap(({ env }) => (env as readonly Yaml[]).map(({ name }) => String(name))),
    ...manifests.filter(({ kind }) => kind === 'ConfigMap').flatMap(({ data }) => Object.keys(data)),
  ];
  expect(set.filter((name) => !told.has(name))).toEqual([]);
});

test('no secret stands in them: each is taken from where whoever runs it has put it', () => {
  const isSecret = /PASSWORD|SECRET|_URL$|CLIENT_ID/;
  for (const { env } of containers)
    for (const { name, value } of env as readonly Yaml[])
      if (isSecret.test(name)) expect(value, name).toBeUndefined();
  for (const { environment } of services)
    for (const [name, value] of Object.entries(environment as Record<string, string>))
      if (isSecret.test(name)) expect(value, name).toMatch(/\$\{[A-Z_]+:[?-]\}/);
  const asked = new Set(
    [...read('operation/compose.yaml').matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name),
  );
  const example = [...read('operation/env.example').matchAll(/^([A-Z_]+)=(.*)$/gm)];
  expect(example.map(([, name]) => name).toSorted()).toEqual([...asked].toSorted());
  expect(example.filter(([, , value]) => value !== '')).toEqual([]);
});

test('only what changes the tables knows who owns them', () => {
  const knows = [
    ...containers
      .filter(({ env }) => (env as readonly Yaml[]).some(({ name }) => name === 'DATABASE_OWNER_URL'))
      .map(({ args }) => args),
    ...ours.filter(({ environment }) => 'DATABASE_OWNER_URL' in environment).map(({ command }) => command),
  ];
  expect(knows).toEqual([
    ['packages/server/dist/start/migrate.js'],
    ['packages/server/dist/start/migrate.js'],
  ]);
});

test('whoever runs it can set up mail, signing and programs with tokens without writing in the files', () => {
  const names = [...told].filter((name) => /^RISIKOBILDE_(?:MAIL|MACHINE|SIGNING)_/.test(name));
  expect(names.length).toBeGreaterThan(8);
  for (const { environment, command } of ours.filter(({ command: of }) => !String(of).includes('migrate')))
    expect([command, names.filter((name) => !(name in environment))]).toEqual([command, []]);
  const { egress } = manifests.find(({ kind }) => kind === 'NetworkPolicy')?.['spec'] ?? {};
  const ports = (egress as readonly Yaml[]).flatMap(({ ports: some }) =>
    (some as readonly Yaml[]).map(({ port }) => Number(port)),
  );
  // Mail goes out on the ports that an address of a mail server means (`base/notice-settings.ts`), the rest as the settings say.
  expect(ports).toEqual(expect.arrayContaining([443, 465, 587, 4318, 5432]));
});

test('each program that is started is one that the server is built with', () => {
  const started = [...containers.map(({ args }) => args[0]), ...ours.flatMap(({ command }) => command ?? [])];
  expect(started).toHaveLength(5);
  const made = read('packages/server/vite.config.ts');
  for (const one of started) {
    const name = /^packages\/server\/dist\/start\/([\w-]+)\.js$/.exec(one)?.[1] ?? '';
    expect(made).toMatch(new RegExp(`^\\s*'?${name}'?: source\\(`, 'm'));
  }
});

test('probes ask for addresses that the server has, at the port that it listens on', () => {
  const deployment = manifests.find(({ kind }) => kind === 'Deployment');
  const [server] = (deployment?.['spec']?.template.spec.containers ?? []) as readonly Yaml[];
  const port = server?.['args'].at(-1);
  expect(server?.['ports']).toEqual([{ name: 'http', containerPort: Number(port) }]);
  const paths = ['startupProbe', 'livenessProbe', 'readinessProbe'].map((name) => {
    const { path, port: at } = server?.[name]?.httpGet ?? {};
    expect(at).toBe('http');
    return path;
  });
  expect(paths).toEqual(['/health', '/health', '/ready']);
  const caddy = read('operation/Caddyfile');
  paths.push(...[...caddy.matchAll(/health_uri (\S+)/g)].map(([, path]) => path));
  for (const path of paths) expect(Object.keys(routes)).toContain(`GET ${path}`);
  expect([...caddy.matchAll(/server-\d:(\d+)/g)].map(([, at]) => at)).toEqual([port, port]);
  const nginx = read('operation/nginx-pub.conf');
  expect([...nginx.matchAll(/server 127\.0\.0\.1:(\d+);/g)].map(([, at]) => at)).toEqual([port]);
  expect(read('operation/Containerfile')).toContain(`EXPOSE ${port}`);
  const { ingress } = manifests.find(({ kind }) => kind === 'NetworkPolicy')?.['spec'] ?? {};
  expect(ingress[0].ports[0].port).toBe(Number(port));
});

test('the cache before what is published keeps nothing else, and nothing of whoever says who they are', () => {
  const nginx = read('operation/nginx-pub.conf');
  const cached = [...nginx.matchAll(/^\tlocation (\S+) \{([\s\S]*?)^\t\}/gm)].filter(([, , of = '']) =>
    /proxy_cache /.test(of),
  );
  expect(cached.map(([, path]) => path)).toEqual(['/pub/']);
  for (const asked of ['proxy_cache_bypass', 'proxy_no_cache'])
    expect(cached[0]?.[2]).toContain(`${asked} $http_cookie $http_authorization;`);
  // What the server says of how long and of whom is what holds; what differs by language is told apart by all there are.
  expect(nginx.match(/proxy_cache_valid|proxy_ignore_headers .*/g)).toEqual(['proxy_ignore_headers Vary;']);
  const told = [...nginx.matchAll(/\((?:\?:)?((?:\w\w\|)+\w\w)\)/g)].map(([, some = '']) => some.split('|'));
  expect(told).toHaveLength(3);
  for (const some of told)
    expect(some.filter((one) => one !== 'no').toSorted()).toEqual([...languages].toSorted());
});

test('a process has the time to say that it ends and to finish before it is ended', () => {
  const longestEnding = 20;
  for (const { environment, stop_grace_period: grace, command } of ours)
    if (command === undefined)
      expect(Number.parseInt(grace, 10)).toBeGreaterThan(
        Number(environment.RISIKOBILDE_DRAIN_SECONDS) + longestEnding,
      );
  const drain = manifests.find(({ kind }) => kind === 'ConfigMap')?.['data'].RISIKOBILDE_DRAIN_SECONDS;
  const { spec } = manifests.find(({ kind }) => kind === 'Deployment')?.['spec'].template ?? {};
  expect(spec.terminationGracePeriodSeconds).toBeGreaterThan(Number(drain) + longestEnding);
  const { periodSeconds, failureThreshold } = spec.containers[0].readinessProbe;
  expect(Number(drain)).toBeGreaterThan(periodSeconds * failureThreshold);
});

test('what runs is nobody, writes nowhere, and can gain no right', () => {
  expect(containers).toHaveLength(3);
  for (const { securityContext } of containers)
    expect(securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
  for (const one of ours)
    expect(one).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
  const last =
    read('operation/Containerfile')
      .split(/^FROM /m)
      .at(-1) ?? '';
  expect(last).toMatch(/^USER 65532:65532$/m);
  expect(last).not.toMatch(/^RUN |npm|apt/m);
  expect(last).toContain('HEALTHCHECK');
});

const built = ['packages/server/dist/start/serve.js', 'packages/web/dist/index.html'].every((path) =>
  existsSync(join(root, path)),
);
const folder = mkdtempSync(join(tmpdir(), 'rb-image-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.skipIf(!built || !hasPostgres)(
  'what is put in the image brings the tables up to date, starts as who does not own them, publishes a PDF, and ends in good order',
  async () => {
    const collected = spawnSync(process.execPath, [join(root, 'operation/collect.mjs'), folder], {
      encoding: 'utf8',
      timeout: 400_000,
    });
    expect(collected.stderr).toBe('');
    // The goal: a quarter of what is installed to build it.
    expect(Number.parseInt(collected.stdout, 10)).toBeLessThan(120);
    // Whoever is told of a fault in a library can see whether it is here: those beside the bundle, and those within it.
    const { bomFormat, components } = JSON.parse(readFileSync(join(folder, 'sbom.json'), 'utf8')) as Yaml;
    const listed = new Set((components as readonly Yaml[]).map(({ name, version }) => `${name} ${version}`));
    expect(bomFormat).toBe('CycloneDX');
    const beside = readdirSync(join(folder, 'node_modules'), { recursive: true, encoding: 'utf8' })
      .filter((path) => /^(@[^/]+\/)?[^/@]+\/package\.json$/.test(path))
      .map((path) => JSON.parse(readFileSync(join(folder, 'node_modules', path), 'utf8')) as Yaml)
      .map(({ name, version }) => `${name} ${version}`);
    expect(beside.length).toBeGreaterThan(5);
    expect(beside.filter((one) => !listed.has(one))).toEqual([]);
    for (const name of ['fastify', 'react', 'jose'])
      expect(
        [...listed].some((one) => one.startsWith(`${name} `)),
        name,
      ).toBe(true);
    const licences = readFileSync(join(folder, 'third-party-licences.txt'), 'utf8');
    for (const said of [
      /^fastify [\d.]+: MIT\n\nMIT License/m,
      /^react [\d.]+: MIT$/m,
      /SIL OPEN FONT LICENSE/i,
    ])
      expect(licences).toMatch(said);
    const { databaseUrl, ownerUrl, postgres } = await twoRoles();
    const run = (program: string, args: readonly string[], env: Record<string, string>): ChildProcess =>
      spawn(process.execPath, [`packages/server/dist/start/${program}.js`, ...args], {
        cwd: folder,
        env,
        timeout: 1_200_000,
      });
    try {
      const migrating = run('migrate', [], { DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: ownerUrl });
      let said = '';
      migrating.stderr?.on('data', (part) => (said += part));
      expect([await new Promise((done) => migrating.once('close', done)), said]).toEqual([0, '']);
      const server = run('serve', ['--port', '0'], { DATABASE_URL: databaseUrl });
      let wrong = '';
      server.stderr?.on('data', (part) => (wrong += part));
      const url = await new Promise<string>((done, fail) => {
        server.stdout?.once('data', (part) => done(String(part).trim()));
        server.once('close', () => fail(new Error(`ended: ${wrong}`)));
      });
      const status = async (path: string): Promise<number> => (await fetch(new URL(path, url))).status;
      await expect.poll(() => status('/ready')).toBe(200);
      expect(await status('/')).toBe(200);
      expect(await status('/api/world')).toBe(200);
      // A machine that is busy may be told once that it took too long.
      const pdf = async () => {
        const path = '/api/assessments/fjordvik-health-permit/publish?format=pdf&lang=nb&asOf=2026-11-28';
        const answer = await fetch(new URL(path, url));
        return [answer.status, (await answer.text()).slice(0, 300)];
      };
      await expect.poll(pdf, { timeout: 300_000 }).toEqual([200, expect.stringContaining('.pdf')]);
      const worker = run('work-on-jobs', [], { DATABASE_URL: databaseUrl, RISIKOBILDE_LOG: 'info' });
      let worked = '';
      worker.stdout?.on('data', (part) => (worked += part));
      worker.stderr?.on('data', (part) => (wrong += part));
      await expect.poll(() => worked).toContain('works on jobs');
      worker.kill('SIGTERM');
      expect([await new Promise((done) => worker.once('close', done)), wrong]).toEqual([0, '']);
      server.kill('SIGTERM');
      expect([await new Promise((done) => server.once('close', done)), wrong]).toEqual([0, '']);
    } finally {
      await postgres.remove();
    }
  },
  1_200_000,
);
