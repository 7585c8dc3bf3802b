import { z } from 'zod';
import type { Of } from './typed.js';

/** Browsers and systems that a login is told by. Words are under `logins.browser` and `logins.system`. */
const browsers = ['chrome', 'edge', 'firefox', 'opera', 'safari', 'samsung'] as const;
export type Browser = (typeof browsers)[number];
const systems = ['android', 'chromeos', 'ios', 'linux', 'macos', 'windows'] as const;
export type System = (typeof systems)[number];

/** What a login is named by: the hash of what its browser holds, by which nobody is logged in. */
export const loginId = z.string().regex(/^[0-9a-f]{64}$/, 'the `id` of a login');

export const loginSchema = z
  .strictObject({
    id: loginId,
    began: z.string().describe('A moment in UTC'),
    used: z.string().describe('When it was last used, to the minute, a moment in UTC'),
    ends: z.string().describe('When it is over if it is not used again, a moment in UTC'),
    browser: z.enum(browsers).optional().describe('Left out where it is none of these, or not known'),
    system: z.enum(systems).optional(),
    isThis: z.boolean().describe('Whether it is the one that you ask from'),
  })
  .meta({ id: 'Login' });
export type Login = Of<typeof loginSchema>;
