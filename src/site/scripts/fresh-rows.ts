// Marks what has come since the reader's last visit. Remembered in the browser alone, which may refuse; the visit's own
// reloads do not count, so that the marks stay while it lasts.
try {
  const key = 'lanmu-new';
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.additions a')];
  const before = sessionStorage[key] ?? localStorage[key] ?? '';
  sessionStorage[key] = before;
  localStorage[key] = links.map((link) => link.pathname).join();
  if (before !== '')
    for (const link of links) if (!before.includes(link.pathname)) link.parentElement?.classList.add('fresh');
} catch {}
