import { expect, it } from 'vitest';
import { hostileTexts } from '../packages/publish/test/hostile-texts.js';
import { feedOf } from '../packages/server/src/notices/feed.js';
import { mailText } from '../packages/server/src/notices/mail-text.js';

const about = { place: { screen: 'overview' as const }, by: '' };

it.each(hostileTexts.map((text) => [text.slice(0, 40), text]))(
  '%j as a title and a name stays a text in a mail and a feed',
  (_, hostile) => {
    const notice = { kind: 'mentioned' as const, about: { ...about, by: hostile } };
    const { subject, text, html } = mailText(
      [{ ...notice, title: { nb: hostile }, url: 'https://r.example/a' }],
      'nb',
      { settings: 'https://r.example/s', stop: 'https://r.example/t' },
    );
    expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
    // No line of the mail is begun by a text: each is the title, or has what the program writes before it.
    expect(text.split('\n').filter((line) => /^(?:Bcc|Subject):/.test(line)).length).toBeLessThanOrEqual(
      hostile.startsWith('Subject:') ? 1 : 0,
    );
    expect(html.match(/<(?:script|img|svg|iframe|b|i)\b|<a href="(?!https:\/\/r\.example\/)/g)).toBeNull();
    const feed = feedOf([{ ...notice, key: 'k', made: new Date(0) }], {
      id: 'i',
      made: '2026-11-24T12:00:00Z',
      title: hostile,
      address: 'a',
      language: 'nb',
      publicUrl: 'https://r.example',
    });
    // oxlint-disable-next-line no-control-regex
    expect(feed.match(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/)).toBeNull();
    expect(feed.match(/<(?!\?xml|\/?(?:feed|id|title|updated|author|name|link|entry)\b)/g)).toBeNull();
    for (const [, address] of feed.matchAll(/href="([^"]*)"/g))
      expect(address).toMatch(/^https:\/\/r\.example/);
  },
);
