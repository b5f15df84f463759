/** When the answer to a question stood, by the page's clock: milliseconds since its navigation began. */
export interface AnswerTimes {
  /** When the question was put. */
  readonly put: number;
  /** When the first result was on the screen; undefined if there is none. */
  readonly first: number | undefined;
  /** When all that is shown stood; undefined if that never came to be. */
  readonly done: number | undefined;
}

/** What a bench does with a search page from within. */
export interface PageWatch {
  /** Of the question with which the page was opened. */
  readonly opened: Promise<AnswerTimes>;
  ask(question: string): Promise<AnswerTimes>;
  /** The paths of all results of the question that was put last, page by page, beginning with those shown. */
  collect(most: number): Promise<string[]>;
  /**
   * Types a question key by key.
   * @returns how long each key's suggestions took to stand, in ms, without keys that changed nothing; undefined where
   * the page has no suggestions
   */
  type(text: string): Promise<number[] | undefined>;
}

declare global {
  var pageWatch: PageWatch;
}

/** Puts a `PageWatch` on `globalThis.pageWatch`. Runs in the page, after the adapter's `install`. */
export function installWatch(): void {
  const PATIENCE = 60_000;
  const SUGGESTION_PATIENCE = 400;

  /** When what stands now has been painted: the task behind the next frame. */
  function painted(): Promise<number> {
    return new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(undefined);
      });
    });
  }

  function watch(start: () => void, patience = PATIENCE): Promise<AnswerTimes> {
    return new Promise((resolve) => {
      let first: Promise<number> | undefined;
      const finish = async (done: number | undefined) => {
        observer.disconnect();
        clearTimeout(timer);
        resolve({ put, first: await first, done });
      };
      const look = () => {
        const state = searchPage.state();
        if (state === 'busy') return;
        if (first === undefined && searchPage.links().length > 0) first = painted();
        if (state === 'done') finish(performance.now());
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      const timer = setTimeout(() => finish(undefined), patience);
      const put = performance.now();
      start();
      look();
    });
  }

  async function collect(most: number): Promise<string[]> {
    const found: string[] = [];
    for (;;) {
      const links = searchPage.links();
      found.push(...(searchPage.appends ? links.slice(found.length) : links));
      if (found.length >= most) return found;
      let hasNext = false;
      const { done } = await watch(() => {
        hasNext = searchPage.next();
      });
      if (!hasNext || done === undefined) return found;
    }
  }

  async function type(text: string): Promise<number[] | undefined> {
    const box = await searchPage.enterSuggestionBox();
    if (!box) return undefined;
    const times: number[] = [];
    box.value = '';
    for (const key of text) {
      const before = searchPage.suggestions().join('\n');
      const start = performance.now();
      const time = await new Promise<number | undefined>((resolve) => {
        const observer = new MutationObserver(() => {
          const now = searchPage.suggestions();
          if (now.length > 0 && now.join('\n') !== before) finish(performance.now() - start);
        });
        const finish = (value: number | undefined) => {
          observer.disconnect();
          clearTimeout(timer);
          resolve(value);
        };
        const timer = setTimeout(() => finish(undefined), SUGGESTION_PATIENCE);
        observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
        box.value += key;
        box.dispatchEvent(new InputEvent('input', { bubbles: true, data: key, inputType: 'insertText' }));
      });
      if (time !== undefined) times.push(time);
    }
    return times;
  }

  globalThis.pageWatch = {
    opened: watch(() => {}),
    ask: (question) => watch(() => searchPage.put(question)),
    collect,
    type,
  };
}
