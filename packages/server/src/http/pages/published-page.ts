export const htmlType = 'text/html; charset=utf-8';

/** A published page carries its own style and no script; it may be shown in a frame of the workbench, and nowhere else. */
export const pageHeaders = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
} as const;
