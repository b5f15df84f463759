/** What a web server answers first. */
export interface Answer {
  readonly status: number;
  /** Where it sends the reader instead, as it says so. */
  readonly location: string | undefined;
}

/**
 * Asks a web address and reads no more than the head of the answer. Follows nothing.
 * @throws InternalAddressError, or the network's error with its `code`
 */
export type Ask = (url: URL, method: 'HEAD' | 'GET', signal: AbortSignal) => Promise<Answer>;

/** Raised instead of asking an address of one's own machine or network. */
export class InternalAddressError extends Error {
  override name = 'InternalAddressError';
}
