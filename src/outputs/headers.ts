/**
 * What a page of the portal may load and run: its own files, and nothing inline. The QR code of a page stands in the
 * page itself, hence `data:`; what editors write may hold no such address.
 */
const DIRECTIVES = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'media-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
};

/** The policy as a page's `<meta http-equiv>` carries it. */
export const CONTENT_SECURITY_POLICY = Object.entries(DIRECTIVES)
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join('; ');
