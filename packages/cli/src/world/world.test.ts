import { cpSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shippedWorldFolder } from '../input/shipped-world.js';
import { completeStarter } from '../testing/complete-starter.js';
import { runCli } from '../testing/run-cli.js';

let home: string;
let world: string;
let feed: string;
let keys: string;
let mine: string;
const at = (name: string): string => join(home, name);
const run = (...args: readonly string[]) => runCli(['world', ...args, '--lang', 'en']);
const root = (): string => join(feed, 'metadata/1.root.json');

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'cli-world-'));
  [world, feed, keys, mine] = [at('world'), at('feed'), at('keys'), at('mine')];
  cpSync(shippedWorldFolder() ?? '', world, { recursive: true });
  const { out } = await run('check', world);
  const packs = [...out.matchAll(/^([a-z0-9/-]+): \d/gm)].map(([, id = '']) => id.replaceAll('/', '.'));
  expect(packs).toContain('supplier.microsoft');
  const made = await run(
    'keys',
    'root-1',
    'root-2',
    'targets',
    'snapshot',
    'timestamp',
    ...packs,
    '--to',
    keys,
  );
  expect(made.code).toBe(0);
  expect((await run('pack', world, '--to', feed)).code).toBe(0);
  expect((await run('sign', feed, '--keys', keys)).code).toBe(0);
  completeStarter(at('assessment'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** The next edition, in which an act has another name. */
const giveOut = async (number: number): Promise<void> => {
  const act = join(world, 'no/law/transport.yaml');
  writeFileSync(act, readFileSync(act, 'utf8').replace(/en: /, 'en: Renamed '));
  writeFileSync(join(world, 'edition.yaml'), JSON.stringify({ number, day: '2026-12-01' }));
  await run('pack', world, '--to', feed);
  await run('sign', feed, '--keys', keys);
};

test('a key is never written over', async () => {
  const again = await run('keys', 'root-1', '--to', keys);
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('EEXIST')]);
});

test('what was signed is verified, and named', async () => {
  const { code, out } = await run('verify', feed, '--root', root());
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(/Edition 1 of .* is what was signed[\s\S]*\n[0-9a-f]{64}\n$/),
  ]);
});

test('nothing is taken before somebody says so; then it is a world like another', async () => {
  const asked = ['take', feed, '--root', root(), '--to', mine, '--assessment', at('assessment')] as const;
  const shown = await run(...asked);
  expect([shown.code, shown.out]).toEqual([0, expect.stringContaining('Nothing has been taken yet')]);
  expect(() => readdirSync(mine)).toThrow('ENOENT');
  expect(await run(...asked, '--yes')).toMatchObject({ code: 0 });
  const current = join(mine, 'current');
  expect((await run('diff', world, current)).out).toContain('The packs say the same.');
  const [shipped, taken] = [[], ['--world', current]].map((more) =>
    runCli(['check', at('assessment'), '--as-of', '2026-02-10', '--format', 'json', ...more]),
  );
  expect((await taken)?.out).toBe((await shipped)?.out);
});

test('the next one says what it changes in its pack, and an old one does not come back', async () => {
  const old = at('old');
  cpSync(feed, old, { recursive: true });
  await giveOut(2);
  const { code, out } = await run('take', feed, '--to', mine, '--yes');
  expect([code, out]).toEqual([0, expect.stringMatching(/no: Norway[\s\S]*Renamed/)]);
  const link = readlinkSync(join(mine, 'current'));
  const back = await run('take', old, '--to', mine, '--yes');
  expect([back.code, back.err]).toEqual([1, expect.stringContaining('older than what we have seen before')]);
  expect(readlinkSync(join(mine, 'current'))).toBe(link);
});

test('an edition past its day says on the conclusion that it may be older than it says', async () => {
  const file = join(mine, 'current/edition.yaml');
  const name = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...name, until: '2026-01-01' }));
  const { out } = await runCli(['check', at('assessment'), '--world', join(mine, 'current'), '--lang', 'en']);
  expect(out).toMatch(/^The knowledge base may be older than it says, last fetched \d{4}/);
});

test('who is trusted is asked for the first time, and what has no number is not packed', async () => {
  const first = await run('take', feed, '--to', at('nobody'), '--yes');
  expect([first.code, first.err]).toEqual([2, expect.stringContaining('--root')]);
  rmSync(join(world, 'edition.yaml'));
  const packed = await run('pack', world, '--to', feed);
  expect([packed.code, packed.err]).toEqual([2, expect.stringContaining('edition.yaml')]);
});
