// A thread does not inherit the loader of TypeScript that the bench was started with.
import { register } from 'tsx/esm/api';

register();
await import('./risk-process.ts');
