import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { webPage } from './web-page.js';

const html = readFileSync(new URL('../../../../web/index.html', import.meta.url), 'utf8');
const policyOf = (page: ReturnType<typeof webPage>) => page.headers['content-security-policy'] ?? '';
const nonceIn = (body: string) => /<meta property="csp-nonce" nonce="([^"]+)"/.exec(body)?.[1];

describe('the first page of the web application', () => {
  it('lets through the style that names the word in it, and no script by any word', () => {
    const page = webPage(html);
    const nonce = nonceIn(page.body);
    expect(nonce).toMatch(/^[\w+/]{22}==$/);
    expect(policyOf(page)).toContain(`style-src 'self' 'nonce-${nonce}';`);
    expect(policyOf(page)).toContain("script-src 'self';");
    expect(policyOf(page)).toContain("frame-ancestors 'none'");
    expect(policyOf(page)).not.toMatch(/unsafe|\*/);
  });

  it('draws a new word for each answer, and is kept by nobody', () => {
    const [one, other] = [webPage(html), webPage(html)];
    expect(nonceIn(one.body)).not.toBe(nonceIn(other.body));
    expect(one.headers['cache-control']).toBe('no-store');
  });
});
