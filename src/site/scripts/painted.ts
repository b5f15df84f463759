/** When what stands now has been painted, by the next frame: what can wait does not hold it up. At once where nobody sees the page. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) resolve();
    else requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
