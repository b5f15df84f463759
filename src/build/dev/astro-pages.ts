import type { MiddlewareHandler } from 'astro';

/** Leaves the security policy out of the pages of `dev`, where Vite injects inline styles. */
export const onRequest: MiddlewareHandler = async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = await response.text();
  return new Response(html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''), response);
};
