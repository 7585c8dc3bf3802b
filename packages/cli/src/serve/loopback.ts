const names: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

/** Whether an address is this machine itself, which nobody else can reach. */
export const isLoopback = (host: string): boolean =>
  names.has(host.toLowerCase()) || /^127(\.\d{1,3}){3}$/.test(host);

/**
 * Whether a request was made to this machine by name: a page elsewhere can point its own name at 127.0.0.1 and have a
 * browser read what is served here (DNS rebinding); its name then stands in the Host header.
 */
export const isLoopbackHost = (header: string | undefined): boolean => {
  const host = /^(\[[^\]]*\]|[^:]*)(?::\d+)?$/.exec(header ?? '')?.[1];
  return host !== undefined && isLoopback(host);
};
