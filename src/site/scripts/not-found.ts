/**
 * Helps where an address leads nowhere: puts the Chinese words of the address into the search, and offers the page
 * that was probably meant, if there is one.
 */
function readPath(): string {
  try {
    return decodeURIComponent(location.pathname);
  } catch {
    return '/';
  }
}

/** An address without what is easily mistaken: signs that follow a link in a text, endings, a slash too many or too few. */
function mend(path: string): string {
  return path
    .replace(/[^\p{L}\p{N}/]+$/u, '')
    .replace(/\/+/g, '/')
    .replace(/\.(htm|mdx?)$/i, '.html')
    .replace(/\/[^/.]+$/, '$&/');
}

const path = readPath();
const field = document.querySelector<HTMLInputElement>('#lost-search');
if (field) field.value = path.match(/\p{Script=Han}{2,}/gu)?.pop() ?? '';

/** Shows the first of some addresses that exists. */
async function offer([form, ...others]: readonly string[]): Promise<void> {
  const link = document.querySelector<HTMLAnchorElement>('#meant a');
  if (form === undefined || !link) return;
  link.href = encodeURI(form);
  if (form === path || !(await fetch(link.href, { method: 'HEAD' })).ok) return offer(others);
  link.textContent = form;
  link.closest('p')?.removeAttribute('hidden');
}

const meant = mend(path);
void offer([meant, meant.toLowerCase()]);
