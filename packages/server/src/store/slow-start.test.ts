import { expect, it } from 'vitest';
import { openDatabase } from './database.js';

// Nobody is there; what preparing it comes to is said here.
const place = { databaseUrl: 'postgres://nobody@127.0.0.1:1/none' };

const failing = (...faults: readonly Error[]) => {
  const left = [...faults];
  return () => {
    const next = left.shift();
    return next === undefined ? Promise.resolve() : Promise.reject(next);
  };
};
const coded = (code: string) => Object.assign(new Error(code), { code });

it.each([
  ['is not there yet', coded('ECONNREFUSED')],
  ['starts', coded('57P03')],
  ['ends what takes too long', coded('57014')],
  ['waits for another process that brings it up to date', coded('55P03')],
  ['has every connection in use', coded('53300')],
  ['does not answer in time', new Error('Query read timeout')],
])('a database that %s is waited for, also when it happens again', async (_, fault) => {
  const opened = await openDatabase(place, failing(fault, fault));
  expect(opened.isThere).toBe(false);
  await expect(opened.ready).resolves.toBeUndefined();
  await opened.close();
});

it('one that refuses for good is not', async () => {
  await expect(openDatabase(place, failing(coded('28P01')))).rejects.toThrow('28P01');
  const opened = await openDatabase(place, failing(coded('57P03'), coded('42501')));
  await expect(opened.ready).rejects.toThrow('42501');
  await opened.close();
});
