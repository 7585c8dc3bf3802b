import { say } from '@risikobilde/words/all';
import { expect, it } from 'vitest';
import { readStartOptions } from './start-options.js';
import { NotStarted } from '../base/not-started.js';

it.each([
  [[], {}],
  [['--port', '0'], { port: 0 }],
  [
    ['--port=8421', '--data', '/srv/data', '--host', '::1'],
    { port: 8421, dataDir: '/srv/data', host: '::1' },
  ],
] as const)('%j starts with %j', async (args, asked) => {
  expect(await readStartOptions(args)).toEqual(asked);
});

it.each([
  [
    ['--prot', '8421'],
    'Kjenner ikke «--prot». Tillatt: npm start -- --port PORT --data MAPPE --host ADRESSE',
  ],
  [['8421'], 'Kjenner ikke «8421». Tillatt: npm start -- --port PORT --data MAPPE --host ADRESSE'],
  [['-p', '8421'], 'Kjenner ikke «-p». Tillatt: npm start -- --port PORT --data MAPPE --host ADRESSE'],
  [['--port'], '«--port» mangler det som skal stå bak. Skriv for eksempel: npm start -- --port 8420'],
  [['--data='], '«--data» mangler det som skal stå bak. Skriv for eksempel: npm start -- --port 8420'],
  [
    ['--port', '8O80'],
    '«8O80» er ingen port. Tillatt: et helt tall fra 0 til 65\u00a0535, for eksempel npm start -- --port 8420',
  ],
  [
    ['--port', '65536'],
    '«65536» er ingen port. Tillatt: et helt tall fra 0 til 65\u00a0535, for eksempel npm start -- --port 8420',
  ],
  [['--port', '-1'], '«-1» er ingen port'],
] as const)('%j is refused, with what is allowed', async (args, said) => {
  const refused: unknown = await readStartOptions(args).catch((error: unknown) => error);
  if (!(refused instanceof NotStarted)) throw new Error(`not refused: ${String(refused)}`);
  expect(say(refused.why, 'nb')).toContain(said);
});
