import type { RenderedBody } from '../markdown/body.ts';
import type { Portal, PortalDocument } from '../portal/model.ts';

/**
 * What Astro's parts share in one run. Its configuration, its content configuration and the pages it renders
 * are separate module graphs of one process, so the session is kept where all of them find it.
 */
export interface Session {
  /** The content folder's absolute path. */
  readonly contentDir: string;
  /** In `dev` it is replaced whenever the content changes. */
  portal: Portal;
  /** In `dev`, MDX documents that cannot be compiled: their pages come without a body. */
  brokenMdx?: ReadonlySet<string>;
  /** In `dev`, what stands at the end of a page's head, to keep it up to date. */
  liveTags?(): string;
  /** A document's body, made ready for its page. MDX bodies are Astro's to render: theirs has no HTML. */
  renderBody(document: PortalDocument): RenderedBody | Promise<RenderedBody>;
}

const KEY = Symbol.for('lanmu.session');
const shared = globalThis as { [KEY]?: Session | undefined };

/** Opens the run's session; one process has one at a time. */
export function openSession(session: Session): void {
  shared[KEY] = session;
}

export function closeSession(): void {
  shared[KEY] = undefined;
}

/** The run's session. */
export function currentSession(): Session {
  const session = shared[KEY];
  if (!session)
    throw new Error('No session is open. Run `npm run build` or `npm run dev` instead of astro itself.');
  return session;
}
