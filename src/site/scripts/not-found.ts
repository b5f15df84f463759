/**
 * Helps where an address leads nowhere: offers the page that was probably meant, if there is one, and puts the
 * Chinese words of the address into the search.
 */
const LAST_SIGNS = /[\s.,;:!?)\]}'"。，；：！？、）》】」”’]+$/;

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Addresses that differ from a mistyped one in what is easily mistaken; none where nothing looks mistaken. */
function guesses(path: string): string[] {
  const clean = path.replace(LAST_SIGNS, '').replace(/\/{2,}/g, '/');
  const page = clean.replace(/\.(?:htm|mdx?)$/i, '.html').replace(/\/[^/.]+$/, '$&/');
  return [...new Set([page, page.toLowerCase()])].filter((form) => form !== path && form.startsWith('/'));
}

/** The first of some addresses that exists. */
async function firstFound(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const response = await fetch(encodeURI(path), { method: 'HEAD' }).catch(() => undefined);
    if (response?.ok) return path;
  }
  return undefined;
}

const path = decode(location.pathname);
const words = path.match(/\p{Script=Han}{2,}/gu)?.at(-1);
const field = document.querySelector<HTMLInputElement>('#lost-search');
if (field && words) field.value = words;

const meant = document.getElementById('meant');
const link = meant?.querySelector('a');
void firstFound(guesses(path)).then((found) => {
  if (found === undefined || !meant || !link) return;
  link.href = encodeURI(found);
  link.textContent = found;
  meant.hidden = false;
});
