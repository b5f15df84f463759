/**
 * The display mode a reader chose, as words on `<html data-mode>`: `elder` (长者模式), `dark` or `light`.
 * Kept in this browser's storage, without a cookie; `public/mode.js` sets it again before the next page is painted.
 */
const STORAGE_KEY = 'lanmu';
const root = document.documentElement;
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

function chosenWords(): Set<string> {
  return new Set((root.dataset['mode'] ?? '').split(' ').filter(Boolean));
}

function isDark(words: ReadonlySet<string>): boolean {
  return words.has('dark') || (systemIsDark.matches && !words.has('light'));
}

function switchOver(choice: string): void {
  const words = chosenWords();
  if (choice === 'dark') {
    const turnOn = !isDark(words);
    words.delete('dark');
    words.delete('light');
    if (turnOn !== systemIsDark.matches) words.add(turnOn ? 'dark' : 'light');
  } else if (!words.delete(choice)) words.add(choice);
  const mode = [...words].join(' ');
  root.dataset['mode'] = mode;
  try {
    if (mode) localStorage.setItem(STORAGE_KEY, mode);
    else localStorage.removeItem(STORAGE_KEY);
  } catch {
    // Storage is switched off: the choice holds for this page.
  }
}

/** Makes the switches `[data-choice]` work. */
export function offerDisplayModes(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-choice]')) {
    const choice = button.dataset['choice'] ?? '';
    const tell = () => {
      if (choice === 'dark') button.setAttribute('aria-pressed', String(isDark(chosenWords())));
    };
    button.addEventListener('click', () => {
      switchOver(choice);
      tell();
    });
    systemIsDark.addEventListener('change', tell);
    tell();
  }
}
