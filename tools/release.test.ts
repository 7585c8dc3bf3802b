import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const digest = `sha256:${'a'.repeat(64)}`;

// No engine of containers is asked: the order of the steps is held, and that nothing goes out when one of them does not hold.
describe('operation/release.sh', () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  const fake = (name: string, lines: string) => {
    writeFileSync(at(`bin/${name}`), `#!/bin/sh\necho "${name} $*" >> ${at('asked')}\n${lines}\n`);
    chmodSync(at(`bin/${name}`), 0o755);
  };
  const right = { NODE_DIGEST: digest, DISTROLESS_DIGEST: digest, SIGNING_KEY: 'cosign.key' };
  const run = (environment: Record<string, string> = right, image = 'r.example/risikobilde') => {
    const { status, stdout, stderr } = spawnSync(
      'bash',
      [join(root, 'operation/release.sh'), image, '1.0.0'],
      {
        cwd: folder,
        env: { PATH: `${at('bin')}:${process.env['PATH']}`, ...environment },
        encoding: 'utf8',
        timeout: 200_000,
      },
    );
    return { status, stdout, stderr };
  };
  const asked = () => readFileSync(at('asked'), 'utf8').trim().split('\n');
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rb-release-'));
    mkdirSync(at('bin'));
    writeFileSync(at('asked'), '');
    writeFileSync(at('SECURITY.md'), 'Address: security@risikobilde.example\n');
    fake(
      'git',
      'case $1 in describe) echo v1.0.0 ;; archive) echo x > release/1.0.0/risikobilde-1.0.0.tar.gz ;; esac',
    );
    fake('npm', '[ "$1" != sbom ] || echo {}');
    fake('node', '');
    fake('docker', `echo '{"containerimage.digest":"${digest}"}' > release/1.0.0/image.json`);
    fake('cosign', '');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('asks everything first, builds from digests with provenance and a bill of materials, and signs by digest', () => {
    const { status, stdout, stderr } = run();
    expect([status, stderr]).toEqual([0, '']);
    const steps = asked();
    expect(steps.map((one) => one.split(' ').slice(0, 2).join(' ')).join(', ')).toBe(
      'git status, git describe, git verify-tag, npm ci, npm audit, npm audit, node tools/licences.mjs, npm test, ' +
        'npm sbom, git archive, docker buildx, cosign sign, cosign attest, cosign sign-blob',
    );
    const build = steps.find((one) => one.startsWith('docker')) ?? '';
    for (const part of [
      `NODE_DIGEST=${digest}`,
      `DISTROLESS_DIGEST=${digest}`,
      '--provenance=mode=max',
      '--sbom=true',
    ])
      expect(build).toContain(part);
    for (const step of steps.filter((one) => /^cosign (?:sign|attest) /.test(one)))
      expect(step).toMatch(new RegExp(`--key cosign\\.key.* r\\.example/risikobilde@${digest}$`));
    expect(stdout).toContain(`cosign verify --key cosign.pub r.example/risikobilde@${digest}`);
    expect(read('.gitignore').split('\n')).toContain('release/');
  });

  test.each<[string, string, () => ReturnType<typeof run>]>([
    ['a tag for a digest', 'NODE_DIGEST', () => run({ ...right, NODE_DIGEST: '24-bookworm-slim' })],
    [
      'a digest that is cut short',
      'DISTROLESS_DIGEST',
      () => run({ ...right, DISTROLESS_DIGEST: digest.slice(0, -1) }),
    ],
    ['no digest', 'NODE_DIGEST', () => run({ DISTROLESS_DIGEST: digest, SIGNING_KEY: 'k' })],
    ['no key', 'SIGNING_KEY', () => run({ NODE_DIGEST: digest, DISTROLESS_DIGEST: digest })],
    ['a name with a tag', 'has a tag', () => run(right, 'r.example/risikobilde:latest')],
    ['what is not in git', 'not in git', () => (fake('git', 'echo " M file"'), run())],
    ['another tag', 'not the tag', () => (fake('git', '[ "$1" != describe ] || echo v0.9.0'), run())],
    [
      'a tag that is not signed',
      'not signed',
      () => (fake('git', 'case $1 in describe) echo v1.0.0 ;; verify-tag) exit 1 ;; esac'), run()),
    ],
    [
      'no address for vulnerabilities',
      'SECURITY.md',
      () => (writeFileSync(at('SECURITY.md'), 'Address: not set\n'), run()),
    ],
    [
      'a fault that the registry knows of',
      '',
      () => (fake('npm', '[ "$1 $2" != "audit --omit=dev" ]'), run()),
    ],
    ['a licence that may not be', '', () => (fake('node', 'exit 1'), run())],
    ['a test that fails', '', () => (fake('npm', '[ "$1" != test ]'), run())],
    ['a build without a digest', '', () => (fake('docker', 'echo {} > release/1.0.0/image.json'), run())],
  ])('with %s nothing is signed', (_, said, attempt) => {
    const { status, stderr } = attempt();
    expect(status).not.toBe(0);
    expect(stderr).toContain(said);
    expect(asked().filter((one) => one.startsWith('cosign'))).toEqual([]);
  });
});

/** What a reference of an image may be after its `@`, as the grammar of references has it. */
const pinned = /@(?:\$\{[A-Z_]+(?::\?)?\}|sha256:[0-9a-f]{64}|DIGEST)$/;

test('every image that is built on or run is one of a digest, which nothing gives by default', () => {
  const built = [...read('operation/Containerfile').matchAll(/^FROM (\S+)/gm)].map(([, one = '']) => one);
  const composed = [...read('operation/compose.yaml').matchAll(/^ *image: (\S+)/gm)].map(
    ([, one = '']) => one,
  );
  const applied = ['server', 'worker', 'migrate'].flatMap((name) =>
    [...read(`operation/kubernetes/${name}.yaml`).matchAll(/^ *image: (\S+)/gm)].map(([, one = '']) => one),
  );
  expect([built.length, composed.length, applied.length]).toEqual([2, 3, 3]);
  // Built there, by the recipe above.
  const others = [...built, ...composed, ...applied].filter((one) => one !== 'risikobilde:latest');
  expect(others.filter((one) => !pinned.test(one))).toEqual([]);
  const named = others.flatMap((one) => /\$\{([A-Z_]+)/.exec(one)?.[1] ?? []);
  expect(new Set(named).size).toBe(4);
  const args = [...read('operation/Containerfile').matchAll(/^ARG (.*)$/gm)].map(([, one]) => one);
  expect(args).toEqual(['NODE_DIGEST', 'DISTROLESS_DIGEST']);
});
