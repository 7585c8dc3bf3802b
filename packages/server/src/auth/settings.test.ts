import { describe, expect, it } from 'vitest';
import { readLoginSettings } from './settings.js';

const whole = {
  RISIKOBILDE_LOGIN: 'idporten',
  RISIKOBILDE_ISSUER: 'https://test.idporten.no',
  RISIKOBILDE_CLIENT_ID: 'client',
  RISIKOBILDE_CLIENT_SECRET: 'given by the provider',
  RISIKOBILDE_PUBLIC_URL: 'https://risikobilde.eksempel.no/',
  RISIKOBILDE_SECRET: 'a secret of thirty-two characters or more',
};

describe('an installation with logins', () => {
  it('is one when RISIKOBILDE_LOGIN is set, and none otherwise, whatever else is set', async () => {
    const { RISIKOBILDE_LOGIN: _login, ...rest } = whole;
    expect(await readLoginSettings(rest)).toBeUndefined();
    expect(await readLoginSettings({ ...rest, RISIKOBILDE_LOGIN: ' ' })).toBeUndefined();
    expect(await readLoginSettings({ ...whole, RISIKOBILDE_PROXIES: '10.0.0.1, 10.0.0.0/24' })).toEqual({
      profile: 'idporten',
      issuer: 'https://test.idporten.no',
      clientId: 'client',
      clientSecret: 'given by the provider',
      publicUrl: 'https://risikobilde.eksempel.no',
      secret: 'a secret of thirty-two characters or more',
      proxies: ['10.0.0.1', '10.0.0.0/24'],
    });
  });

  it.each(Object.keys(whole).filter((name) => name !== 'RISIKOBILDE_LOGIN'))(
    'does not start without %s, and says so',
    async (name) => {
      for (const value of [undefined, '', '  '])
        await expect(readLoginSettings({ ...whole, [name]: value })).rejects.toThrow(`not set: ${name}`);
    },
  );

  it('says everything that is missing at once', async () => {
    await expect(readLoginSettings({ RISIKOBILDE_LOGIN: 'plain' })).rejects.toThrow(
      'RISIKOBILDE_ISSUER, RISIKOBILDE_CLIENT_ID, RISIKOBILDE_CLIENT_SECRET, RISIKOBILDE_PUBLIC_URL, RISIKOBILDE_SECRET',
    );
  });

  it.each([
    ['RISIKOBILDE_LOGIN', 'facebook'],
    ['RISIKOBILDE_LOGIN', 'constructor'],
    ['RISIKOBILDE_SECRET', 'short'],
    ['RISIKOBILDE_PUBLIC_URL', 'http://risikobilde.eksempel.no'],
    ['RISIKOBILDE_PUBLIC_URL', 'https://risikobilde.eksempel.no/under'],
    ['RISIKOBILDE_PUBLIC_URL', 'risikobilde.eksempel.no'],
    ['RISIKOBILDE_PUBLIC_URL', 'https://user@risikobilde.eksempel.no/'],
    ['RISIKOBILDE_ISSUER', 'http://test.idporten.no'],
    ['RISIKOBILDE_CONTROLLER', `Direktoratet${'.'.repeat(300)}`],
    ['RISIKOBILDE_CONTROLLER', 'Direktoratet\u0007'],
  ])('does not start with %s=%s', async (name, value) => {
    await expect(readLoginSettings({ ...whole, [name]: value })).rejects.toThrow(name);
  });

  it('says who answers for what is kept of people where that is set, and nothing otherwise', async () => {
    expect(await readLoginSettings({ ...whole, RISIKOBILDE_CONTROLLER: ' ' })).not.toHaveProperty(
      'controller',
    );
    const said = 'Digitaliseringsdirektoratet, personvern@eksempel.no';
    expect((await readLoginSettings({ ...whole, RISIKOBILDE_CONTROLLER: said }))?.controller).toBe(said);
  });

  it('may be on plain HTTP on this machine, for trying it', async () => {
    const url = 'http://localhost:8430';
    expect((await readLoginSettings({ ...whole, RISIKOBILDE_PUBLIC_URL: url }))?.publicUrl).toBe(url);
  });

  const machines = {
    RISIKOBILDE_MACHINE_ISSUER: 'https://test.maskinporten.no/',
    RISIKOBILDE_MACHINE_AUDIENCE: 'https://risikobilde.eksempel.no',
    RISIKOBILDE_MACHINE_SCOPE_READ: 'digdir:risikobilde.read',
    RISIKOBILDE_MACHINE_SCOPE_WRITE: 'digdir:risikobilde.write',
  };

  it('takes tokens of machine clients when their issuer is set, and not otherwise', async () => {
    expect((await readLoginSettings(whole))?.machines).toBeUndefined();
    const { RISIKOBILDE_MACHINE_ISSUER: _issuer, ...rest } = machines;
    expect((await readLoginSettings({ ...whole, ...rest }))?.machines).toBeUndefined();
    expect((await readLoginSettings({ ...whole, ...machines }))?.machines).toEqual({
      issuer: 'https://test.maskinporten.no/',
      audience: 'https://risikobilde.eksempel.no',
      scopes: { read: 'digdir:risikobilde.read', write: 'digdir:risikobilde.write' },
    });
  });

  it.each(Object.keys(machines).filter((name) => name !== 'RISIKOBILDE_MACHINE_ISSUER'))(
    'that takes tokens does not start without %s',
    async (name) => {
      await expect(readLoginSettings({ ...whole, ...machines, [name]: '' })).rejects.toThrow(name);
    },
  );

  it('does not start with an issuer of tokens on plain HTTP elsewhere', async () => {
    await expect(
      readLoginSettings({
        ...whole,
        ...machines,
        RISIKOBILDE_MACHINE_ISSUER: 'http://test.maskinporten.no/',
      }),
    ).rejects.toThrow('RISIKOBILDE_MACHINE_ISSUER');
  });
});
