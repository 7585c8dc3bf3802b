/** The session, and the login that is under way. `__Host-`: set by this host alone, over TLS, for all its paths. */
export const sessionCookie = '__Host-risikobilde';
export const loginCookie = '__Host-risikobilde-login';

/** The value of a cookie. Given twice, neither is taken: only one of them can be ours. */
export const readCookie = (header: string | undefined, name: string): string | undefined => {
  const values = (header ?? '').split(';').flatMap((pair) => {
    const at = pair.indexOf('=');
    return at > 0 && pair.slice(0, at).trim() === name ? [pair.slice(at + 1).trim()] : [];
  });
  const [value] = values;
  return values.length === 1 && value !== undefined && /^[A-Za-z0-9_-]{1,4000}$/.test(value)
    ? value
    : undefined;
};

/** A `Set-Cookie` header; without a value, one that takes it away. */
export const cookie = (name: string, value?: string, seconds?: number): string =>
  [
    `${name}=${value ?? ''}`,
    'Path=/',
    'Secure',
    'HttpOnly',
    'SameSite=Lax',
    ...(value === undefined ? ['Max-Age=0'] : []),
    ...(seconds === undefined ? [] : [`Max-Age=${seconds}`]),
  ].join('; ');

/** A path of this installation to go on to; anything else is the start page. */
export const ownPath = (to: string | undefined): string => {
  // A browser takes `\` for `/`, skips tabs and line ends, and goes elsewhere with `//`.
  if (to === undefined || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(to)) return '/';
  const url = new URL(to, 'http://here.invalid');
  // Looked at as it comes out: `/.//elsewhere` is `//elsewhere`.
  return url.origin === 'http://here.invalid' &&
    !/^\/(\/|(api|login|logout|logged-out)(\/|$))/.test(url.pathname)
    ? `${url.pathname}${url.search}${url.hash}`
    : '/';
};
