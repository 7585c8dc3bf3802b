import { describe, expect, test } from 'vitest';
import { el, idPart } from './svg-node.js';
import { toElement } from './to-element.js';
import { toSvgText } from './to-svg-text.js';

describe('a picture as text', () => {
  test.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['"\' onload=x', '&quot;&#39; onload=x'],
    [']]> & &amp;', ']]&gt; &amp; &amp;amp;'],
    ['a\u0000b\uD800c', 'a\uFFFDb\uFFFDc'],
    ['emoji 🦊', 'emoji 🦊'],
  ])('%j can do no harm', (hostile, safe) => {
    expect(toSvgText(el('text', { 'data-ref': hostile }, hostile))).toBe(
      `<text data-ref="${safe}">${safe}</text>`,
    );
  });
});

test('a user interface gets its own names of attributes', () => {
  const node = el(
    'g',
    { class: 'a', 'stroke-width': 2, 'aria-labelledby': 'x', 'data-ref': 'r' },
    el('title', {}, 't'),
  );
  const made = toElement<unknown>(node, (tag, props, children) => ({ tag, props, children }));
  expect(made).toEqual({
    tag: 'g',
    props: { className: 'a', strokeWidth: 2, 'aria-labelledby': 'x', 'data-ref': 'r' },
    children: [{ tag: 'title', props: {}, children: ['t'] }],
  });
});

test('two refs that differ only in signs give two ids', () => {
  expect(idPart('art-28:h')).not.toBe(idPart('art-28;h'));
  expect(idPart('x"><script>')).toMatch(/^[A-Za-z0-9_.-]+$/);
});
