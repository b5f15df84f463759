/** Small conveniences of every page; nothing depends on them, and without them nothing is missing. */

/** So many pages are fetched ahead at most. */
const AHEAD = 4;
/** A pointer that only passes over a link has left it by then, in milliseconds. */
const DWELL = 80;

/** Adds a button to the row that shows the page's address; it says how its action ended. */
function addButton(
  row: Element,
  label: string,
  act: () => Promise<void>,
  done: string,
  failed: string,
): void {
  const button = document.createElement('button');
  button.textContent = label;
  button.onclick = () =>
    act()
      .then(
        () => done,
        () => failed,
      )
      .then((text) => {
        button.textContent = text;
      });
  row.append(button);
}

/** Offers to copy and to share the address that a row shows, as far as the browser can. */
function offerSharing(row: Element): void {
  const url = row.querySelector('span')?.textContent ?? '';
  const { clipboard, share } = navigator as Partial<Navigator>;
  if (clipboard) addButton(row, '复制链接', () => clipboard.writeText(url), '已复制', '未能复制');
  // Sharing fails when the reader thinks better of it.
  if (share) addButton(row, '分享', () => navigator.share({ title: document.title, url }), '分享', '分享');
}

const seen = new Set([location.pathname]);
let resting: ReturnType<typeof setTimeout> | undefined;

/** Fetches the page behind a link that a pointer rests on, so that it opens at once; never against the reader's thrift. */
function fetchAhead({ target }: Event): void {
  clearTimeout(resting);
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  const { origin, pathname = '' } = (target as Element).closest('a') ?? {};
  if (
    connection?.saveData ||
    origin !== location.origin ||
    !/(\/|\.html)$/.test(pathname) ||
    seen.has(pathname) ||
    seen.size > AHEAD
  )
    return;
  resting = setTimeout(() => {
    seen.add(pathname);
    const hint = document.createElement('link');
    hint.rel = 'prefetch';
    hint.href = pathname;
    document.head.append(hint);
  }, DWELL);
}

/** Starts what every page offers beside its text. */
export function offerPageTools(): void {
  const row = document.querySelector('.tools');
  if (row) offerSharing(row);
  for (const event of ['pointerover', 'touchstart']) document.addEventListener(event, fetchAhead);
}
