import { afterEach, vi } from 'vitest';
import { drawLate } from './late-drawing.js';

if (process.env['LATE_DRAWING'] !== undefined) await drawLate();
const { cleanup, configure } = await import('@testing-library/react');

/** The live stream of a page without a server: it is there, and says nothing. */
class SilentStream {
  addEventListener(): void {}
  close(): void {}
}
Object.assign(globalThis, { EventSource: SilentStream });
// What turns while one waits is kept in step with others of its like.
Object.assign(document, { getAnimations: () => [] });

// The cores may be busy with other tests; what is waited for comes as soon as it is there. Less than a test may take, so that what did not
// come is named.
vi.setConfig({ testTimeout: 400_000 });
configure({ asyncUtilTimeout: 60_000, getElementError: (message) => new Error(message ?? 'not found') });

afterEach(() => {
  cleanup();
  localStorage.clear();
});
