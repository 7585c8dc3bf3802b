import { describe, expect, it } from 'vitest';
import { toSvgText, type SvgNode } from '@risikobilde/charts';
import { withButtons } from './draw-chart.js';

const node = (tag: string, attributes: SvgNode['attributes'], ...children: SvgNode['children']): SvgNode => ({
  tag,
  attributes,
  children,
});
const mark = node('g', { 'data-ref': 'leak' }, node('title', {}, '1 Leak: now'), node('circle', { r: 11 }));

describe('a picture whose marks can be pressed', () => {
  it('is a group, since an image hides what is in it', () => {
    expect(withButtons(node('svg', { role: 'img' }, mark)).attributes['role']).toBe('group');
  });

  it('has a named button for each mark that stands for a record', () => {
    expect(toSvgText(withButtons(node('svg', {}, node('g', {}, mark))))).toContain(
      'aria-label="1 Leak: now"',
    );
  });

  it('has no button for a mark without a name, which nobody could be told of', () => {
    const nameless = node('g', { 'data-ref': 'leak' }, node('circle', { r: 11 }));
    expect(toSvgText(withButtons(node('svg', {}, nameless)))).not.toContain('button');
  });

  it('has no button inside a button', () => {
    const outer = node('g', { 'data-ref': 'a' }, node('title', {}, 'A'), mark);
    expect(toSvgText(withButtons(node('svg', {}, outer))).split('role="button"')).toHaveLength(2);
  });
});
