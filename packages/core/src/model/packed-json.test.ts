import fc from 'fast-check';
import { expect, test } from 'vitest';
import { law } from '../testing/property.js';
import { canonicalJson } from './canonical-json.js';
import { packJson, unpackJson } from './packed-json.js';

const part = fc.dictionary(fc.constantFrom('a', 'b', 'id'), fc.jsonValue({ maxDepth: 2 }), {
  noNullPrototype: true,
});

test('what is packed and sent is the same when it is unpacked, whatever stands in several places', () => {
  law([part, part, fc.array(fc.nat(3))], (one, other, order) => {
    const both = { one, other: [other, one] };
    const parts = [one, other, both, 'text'];
    const whole = { parts: order.map((n) => parts[n]), both };
    const sent = JSON.stringify(packJson(whole));
    expect(canonicalJson(unpackJson(JSON.parse(sent) as unknown[]))).toBe(canonicalJson(whole));
  });
});

test('what stands in several places is written once, and is one object again', () => {
  const reason = { ref: 'a', children: [{ ref: 'b' }] };
  const packed = packJson({ claims: [{ because: reason }, { because: reason }] });
  expect(JSON.stringify(packed).match(/"ref":"a"/g)).toHaveLength(1);
  const { claims } = unpackJson(packed) as { readonly claims: readonly { readonly because: object }[] };
  expect(claims[0]?.because).toBe(claims[1]?.because);
  expect(claims[0]?.because).toEqual(reason);
});
