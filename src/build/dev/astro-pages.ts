import type { MiddlewareHandler } from 'astro';
import { currentSession } from '../session.ts';
import { withLiveTags } from './live-pages.ts';

/** Leaves the security policy out of pages that Astro's server makes, where Vite injects inline styles, and has them kept up to date. */
export const onRequest: MiddlewareHandler = async (_context, next) => {
  // Of the edition that is rendered, whatever comes while it is.
  const tags = currentSession().liveTags?.() ?? '';
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = (await response.text()).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
  return new Response(withLiveTags(html, tags), response);
};
