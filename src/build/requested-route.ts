import { currentSession } from './session.ts';

/** The route that a request is for: its path in the portal, without the base path. */
export function requestedRoute({ pathname }: URL): string {
  const { basePath } = currentSession().portal.settings;
  return decodeURI(pathname.startsWith(basePath) ? pathname.slice(basePath.length - 1) : pathname);
}
