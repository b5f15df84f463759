/** The address of a route below a base path, with its characters encoded. */
export function pageAddress(base: string, route: string): string {
  return base.replace(/\/+$/, '') + encodeURI(route.toWellFormed()).replace(/[?#]/g, encodeURIComponent);
}
