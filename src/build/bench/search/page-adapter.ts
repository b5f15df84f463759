import type { Page } from 'playwright-core';

/** How a search page is used. All that depends on a page's HTML is in its adapter. */
export interface PageAdapter {
  readonly name: string;
  /** The address below the origin at which the page opens with the answer to a question; without one, with none. */
  address(question?: string): string;
  /**
   * Puts a `SearchPage` on `globalThis.searchPage`. It runs in the page before the page's own scripts and sees nothing
   * of what stands around it here.
   */
  readonly install: () => void;
  /**
   * Asks the engine for the paths of everything that a question finds, best first, without showing it: a common word
   * has thousands of results, and hundreds of pages of them. Where an adapter cannot do that, results are paged through.
   * @param page an open one, for an engine that only a browser runs
   */
  askForAll?(question: string, page: Page): Promise<readonly string[]>;
}

/** A search page from within. */
export interface SearchPage {
  /** Puts a question as if it had been typed and sent. */
  put(question: string): void;
  /** `first` while results of the question that was put last stand, and more is going on; `done` when nothing is. */
  state(): 'busy' | 'first' | 'done';
  /** The paths of the results that are shown with their titles, decoded. */
  links(): string[];
  /** Asks for the next results; false where there are none. Afterwards the state is `busy` until they stand. */
  next(): boolean;
  /** Whether the next results are shown below those before, instead of in their place. */
  readonly appends: boolean;
  /** Goes into the box that suggests while something is typed into it, and waits until it does; undefined without one. */
  enterSuggestionBox(): Promise<HTMLInputElement | undefined>;
  /** What is suggested now. */
  suggestions(): string[];
}

declare global {
  var searchPage: SearchPage;
}
