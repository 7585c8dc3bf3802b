import { afterEach, expect, test } from 'vitest';
import { hasShortcuts, setColourScheme, setShortcuts } from './look.js';

afterEach(() => {
  setColourScheme('auto');
  setShortcuts(true);
});

test('a chosen scheme is on the page and remembered; the one of the system is what it is without', () => {
  setColourScheme('dark');
  expect(document.documentElement.dataset['colorScheme']).toBe('dark');
  expect(localStorage.getItem('risikobilde:colours')).toBe('dark');
  setColourScheme('auto');
  expect(document.documentElement.dataset['colorScheme']).toBe('auto');
  expect(localStorage.getItem('risikobilde:colours')).toBeNull();
});

test('shortcuts are on until they are turned off, and that is remembered', () => {
  expect(hasShortcuts()).toBe(true);
  setShortcuts(false);
  expect(hasShortcuts()).toBe(false);
  expect(localStorage.getItem('risikobilde:shortcuts-off')).toBe('1');
});
