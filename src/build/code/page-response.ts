/**
 * A response that lets its body be taken as it is. The platform's copies a page into a stream and out of it again, which
 * takes longer than writing it to the disk; Astro makes responses by the global name, so that it makes these.
 */
class PageResponse extends Response {
  /** What the page was rendered to; undefined where it is no bytes. */
  readonly page: Uint8Array | undefined;

  constructor(body?: BodyInit | null, init?: ResponseInit) {
    const page = body instanceof Uint8Array ? body : undefined;
    super(page ? null : body, init);
    this.page = page;
  }
}

/** Makes what Astro renders from now on cheap to take. */
export function usePageResponses(): void {
  globalThis.Response = PageResponse;
}

/** The bytes of a rendered page. */
export async function bytesOf(response: Response): Promise<Uint8Array> {
  const page = response instanceof PageResponse ? response.page : undefined;
  return page ?? new Uint8Array(await response.arrayBuffer());
}
