import { describe, expect, it } from 'vitest';
import { readNoticeSettings } from './notice-settings.js';

const whole = {
  RISIKOBILDE_LOGIN: 'idporten',
  RISIKOBILDE_MAIL_SERVER: 'smtp://post.eksempel.no',
  RISIKOBILDE_MAIL_FROM: 'Risikobilde <risikobilde@eksempel.no>',
};

describe('mail', () => {
  it('is off until it is set up', async () => {
    expect((await readNoticeSettings({ RISIKOBILDE_LOGIN: 'idporten' })).mail).toBeUndefined();
    expect((await readNoticeSettings({ RISIKOBILDE_MAIL_SERVER: ' ' })).mail).toBeUndefined();
  });

  it('goes over TLS, from the first byte or by STARTTLS; only this machine may do without', async () => {
    expect((await readNoticeSettings(whole)).mail).toEqual({
      host: 'post.eksempel.no',
      port: 587,
      isSecure: false,
      mayBePlain: false,
      from: 'Risikobilde <risikobilde@eksempel.no>',
    });
    const more = { RISIKOBILDE_MAIL_USER: 'bruker', RISIKOBILDE_MAIL_PASSWORD: 'ord' };
    const server = { RISIKOBILDE_MAIL_SERVER: 'smtps://post.eksempel.no' };
    expect((await readNoticeSettings({ ...whole, ...more, ...server })).mail).toMatchObject({
      port: 465,
      isSecure: true,
      user: { name: 'bruker', password: 'ord' },
    });
    const here = { RISIKOBILDE_MAIL_SERVER: 'smtp://localhost:2525' };
    expect((await readNoticeSettings({ ...whole, ...here })).mail).toMatchObject({
      port: 2525,
      mayBePlain: true,
    });
  });

  it.each([
    [{ RISIKOBILDE_MAIL_SERVER: '' }, 'RISIKOBILDE_MAIL_SERVER'],
    [{ RISIKOBILDE_MAIL_FROM: '' }, 'RISIKOBILDE_MAIL_FROM'],
    [{ RISIKOBILDE_LOGIN: '' }, 'RISIKOBILDE_LOGIN'],
    [{ RISIKOBILDE_MAIL_USER: 'bruker' }, 'RISIKOBILDE_MAIL_PASSWORD'],
    [{ RISIKOBILDE_MAIL_PASSWORD: 'ord' }, 'RISIKOBILDE_MAIL_USER'],
    [{ RISIKOBILDE_MAIL_SERVER: 'post.eksempel.no' }, 'RISIKOBILDE_MAIL_SERVER'],
    [{ RISIKOBILDE_MAIL_SERVER: 'https://post.eksempel.no' }, 'RISIKOBILDE_MAIL_SERVER'],
    [{ RISIKOBILDE_MAIL_SERVER: 'smtp://bruker:ord@post.eksempel.no' }, 'RISIKOBILDE_MAIL_SERVER'],
    [{ RISIKOBILDE_MAIL_FROM: 'Risikobilde' }, 'RISIKOBILDE_MAIL_FROM'],
    [{ RISIKOBILDE_MAIL_FROM: 'a@b.no\r\nBcc: c@d.no' }, 'RISIKOBILDE_MAIL_FROM'],
  ])('that is half set up with %j keeps the server from starting, and it says %s', async (more, name) => {
    await expect(readNoticeSettings({ ...whole, ...more })).rejects.toThrow(name);
  });
});

it('hosts that webhooks may be sent to though they are private are named', async () => {
  expect(
    (await readNoticeSettings({ RISIKOBILDE_WEBHOOK_HOSTS: 'System.intern, logg.intern' })).webhookHosts,
  ).toEqual(['system.intern', 'logg.intern']);
});
