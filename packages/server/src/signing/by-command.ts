import { spawn } from 'node:child_process';
import { type Algorithm, type NamedKey } from './keys.js';
import { SigningFailed } from './signing-failed.js';

/** Milliseconds: a hardware module on the other side of a network, and one more try of its own program. */
const usualTime = 30_000;
/** Bytes: a signature of a key of 16,384 bits is 2,048. */
const largest = 4_096;

/**
 * The signature of a program that has the private key: started without a shell, with the name of the key and its algorithm, it gets the
 * text on standard input and writes the signature alone on standard output. Fails with `SigningFailed`.
 */
export const signByCommand = async (
  command: string,
  { kid, alg }: Pick<NamedKey, 'kid' | 'alg'>,
  text: string,
  longest = usualTime,
): Promise<Uint8Array> => asInJws(await run(command, [kid, alg], text, longest), alg);

const run = (command: string, args: readonly string[], text: string, longest: number): Promise<Buffer> =>
  new Promise((done, fail) => {
    const child = spawn(command, args, {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: withoutOurs(process.env),
      // A group of its own: what a script has started ends with it.
      detached: true,
    });
    const parts: Buffer[] = [];
    let length = 0;
    const end = (why: string) => {
      clearTimeout(timer);
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended.
      }
      child.stdout.destroy();
      fail(new SigningFailed(`the signing command ${why}`));
    };
    const timer = setTimeout(() => end('took too long'), longest);
    child.stdout.on('data', (part: Buffer) => {
      parts.push(part);
      length += part.length;
      if (length > largest) end('wrote too much');
    });
    // One that ends without reading has its exit code told below.
    child.stdin.on('error', () => undefined);
    child.once('error', (error) => end(`cannot be started: ${error.message}`));
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0 && length > 0) done(Buffer.concat(parts));
      else
        fail(
          new SigningFailed(`the signing command ended with ${code ?? signal}, and wrote ${length} bytes`),
        );
    });
    child.stdin.end(text);
  });

/** What the program itself is set up with, passwords among it, is nothing to another. */
const withoutOurs = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(environment).filter(([name]) => !/^(?:RISIKOBILDE|DATABASE|OTEL)_/.test(name)),
  );

/** A signature of an elliptic curve as a JWS has it, which is r and s side by side; others write them as DER. */
const asInJws = (signature: Buffer, alg: Algorithm): Uint8Array =>
  alg === 'ES256' && signature.length !== 2 * half ? (sideBySide(signature) ?? signature) : signature;

const half = 32;
const sideBySide = (der: Buffer): Buffer | undefined => {
  if (der[0] !== 0x30 || der[1] !== der.length - 2) return undefined;
  const out = Buffer.alloc(2 * half);
  let at = 2;
  for (const end of [half, 2 * half]) {
    const length = der[at + 1] ?? 0;
    const number = der.subarray(at + 2, at + 2 + length);
    const start = number[0] === 0 ? 1 : 0;
    if (der[at] !== 0x02 || number.length - start > half) return undefined;
    number.copy(out, end - (number.length - start), start);
    at += 2 + length;
  }
  return at === der.length ? out : undefined;
};
