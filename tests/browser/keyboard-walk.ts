import type { Page } from 'playwright-core';

/** A walk through a page by Tab alone. */
export interface KeyboardWalk {
  /** What can be used and is shown, in the page's order. */
  readonly usable: readonly string[];
  /** What had the keyboard, in the order of the walk. */
  readonly visited: readonly string[];
  /** What is wrong with places that had the keyboard. */
  readonly faults: readonly string[];
  /** Whether Tab led out of the page in the end. */
  readonly isLeft: boolean;
}

/** What the walk leaves in the page. */
interface WalkedWindow {
  walk: { usable: Element[]; visited: Element[]; faults: string[]; name(element: Element): string };
}

/** Watches a page: what can be used, and what each place looks like with the keyboard and without. */
function prepare(): void {
  const USABLE =
    'a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex], audio[controls], video[controls]';
  const isShown = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return element.checkVisibility({ visibilityProperty: true }) && width > 0 && height > 0;
  };
  const isOffered = (element: Element) =>
    isShown(element) &&
    !element.matches(':disabled, [tabindex="-1"]') &&
    !element.closest('[inert]') &&
    // The keyboard goes to the chosen one of a group, or to its first.
    (!element.matches('input[type=radio]') ||
      element === radioOf((element as HTMLInputElement).name, element as HTMLInputElement));
  const radioOf = (name: string, fallback: HTMLInputElement) => {
    const group = [
      ...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${CSS.escape(name)}"]`),
    ];
    return group.find(({ checked }) => checked) ?? group[0] ?? fallback;
  };
  const name = (element: Element) => {
    const text = (element.getAttribute('aria-label') ?? element.textContent ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    const order = document.querySelectorAll(element.localName);
    return `${element.localName}[${[...order].indexOf(element)}] ${text.slice(0, 30)}`.trim();
  };
  /** What shows that an element has the keyboard. */
  const look = (element: Element) => {
    const style = getComputedStyle(element);
    const ring =
      style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
        ? `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`
        : '';
    return { ring, shadow: style.boxShadow === 'none' ? '' : style.boxShadow };
  };
  const usable = [...document.querySelectorAll(USABLE)].filter(isOffered);
  const unfocused = new Map(usable.map((element) => [element, look(element)]));
  const visited: Element[] = [];
  const faults: string[] = [];
  const judge = (element: Element) => {
    const before = unfocused.get(element);
    const now = look(element);
    const isMarked =
      (now.ring !== '' && now.ring !== before?.ring) || (now.shadow !== '' && now.shadow !== before?.shadow);
    if (!isMarked) faults.push(`${name(element)} does not show that it has the keyboard`);
    const rect = [...element.getClientRects()].find(({ width, height }) => width > 1 && height > 1);
    if (!rect) {
      faults.push(`${name(element)} has the keyboard and no size`);
      return;
    }
    const isOnScreen = rect.bottom > 0 && rect.right > 0 && rect.top < innerHeight && rect.left < innerWidth;
    if (!isOnScreen) faults.push(`${name(element)} has the keyboard beyond the edge of the window`);
    else {
      const x = Math.min(Math.max(rect.left + rect.width / 2, 0), innerWidth - 1);
      const y = Math.min(Math.max(rect.top + rect.height / 2, 0), innerHeight - 1);
      const top = document.elementFromPoint(x, y);
      const isCovered = top && !element.contains(top) && !top.contains(element) && !top.matches('label');
      if (isCovered) faults.push(`${name(element)} has the keyboard below ${name(top)}`);
    }
    const isControl = element.matches('a, area, button, input, select, textarea, summary, audio, video');
    const isNamedRegion =
      element.matches('section, [role=region], [role=group]') &&
      element.matches('[tabindex="0"]') &&
      element.matches('[aria-label], [aria-labelledby]');
    if (before === undefined || !(isControl || isNamedRegion))
      faults.push(`${name(element)} takes the keyboard and is no control and no region with a name`);
    if (element.getAttribute('tabindex')?.match(/^[1-9]/)) faults.push(`${name(element)} jumps the queue`);
  };
  // By the next press, what was reached has been scrolled to and drawn.
  addEventListener(
    'keydown',
    ({ key }) => {
      const element = document.activeElement;
      if (key !== 'Tab' || !element || element === document.body) return;
      if (!visited.includes(element)) {
        visited.push(element);
        judge(element);
      }
    },
    true,
  );
  (globalThis as unknown as WalkedWindow).walk = { usable, visited, faults, name };
}

/** Presses Tab from the start of a page until it is left, or until far more presses than there are places. */
export async function walkByKeyboard(page: Page): Promise<KeyboardWalk> {
  await page.evaluate(prepare);
  const count = await page.evaluate(() => (globalThis as unknown as WalkedWindow).walk.usable.length);
  let isLeft = false;
  for (let presses = 0; presses < count + 10 && !isLeft; presses++) {
    await page.keyboard.press('Tab');
    if (presses >= count)
      isLeft = await page.evaluate(() => document.activeElement === document.body || !document.hasFocus());
  }
  return page.evaluate((left) => {
    const { usable, visited, faults, name } = (globalThis as unknown as WalkedWindow).walk;
    return { usable: usable.map(name), visited: visited.map(name), faults, isLeft: left };
  }, isLeft);
}
