import type { Page } from 'playwright-core';

/**
 * What of a page's text is cut, sticks out or lies over other text, as lines of words. What scrolls by itself may
 * be wider than the page; what is hidden from the eye on purpose is left out.
 */
export function findLayoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const describe = (element: Element, text = element.textContent ?? '') =>
      `${element.localName}${[...element.classList].map((name) => `.${name}`).join('')} “${text.replace(/\s+/g, ' ').trim().slice(0, 24)}”`;

    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth)
      faults.push(`the page scrolls sideways by ${root.scrollWidth - root.clientWidth} px`);

    /** What its place in the page means for an element; what stands in it inherits that. */
    interface Place {
      isHidden: boolean;
      /** The nearest box that keeps text from standing further out. */
      clip: Element | undefined;
      scrolls: boolean;
      /** What stands still while the rest scrolls lies over it, as it should. */
      layer: Element | undefined;
    }
    const places = new Map<Element, Place>();
    const placeOf = (element: Element): Place => {
      const known = places.get(element);
      if (known) return known;
      const parent = element.parentElement;
      const around = parent && parent !== document.body ? placeOf(parent) : undefined;
      const { clipPath, position, opacity, overflowX } = getComputedStyle(element);
      // The link that skips the head is above the window until it has the keyboard.
      const isAway = clipPath !== 'none' || opacity === '0' || element.matches('.skip:not(:focus)');
      const place: Place = {
        isHidden: isAway || (around?.isHidden ?? false),
        clip: overflowX === 'visible' ? around?.clip : element,
        scrolls:
          overflowX === 'visible' ? (around?.scrolls ?? false) : ['auto', 'scroll'].includes(overflowX),
        layer: ['fixed', 'sticky'].includes(position) ? element : around?.layer,
      };
      places.set(element, place);
      return place;
    };

    interface Line {
      element: Element;
      text: Text;
      layer: Element | undefined;
      left: number;
      right: number;
      top: number;
      bottom: number;
    }
    const lines: Line[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      const element = text.parentElement;
      if (!element || text.data.trim() === '' || element.closest('svg, script, style, noscript, option'))
        continue;
      const { isHidden, clip, scrolls, layer } = placeOf(element);
      if (isHidden || !element.checkVisibility({ visibilityProperty: true })) continue;
      range.selectNodeContents(text);
      const rects = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
      for (const rect of rects) {
        const isOut = rect.left < -1 || rect.right > root.clientWidth + 1;
        if (isOut && !scrolls) faults.push(`${describe(element)} stands beyond the edge of the page`);
        if (clip && !scrolls) {
          const box = clip.getBoundingClientRect();
          if (rect.right > box.right + 1 || rect.left < box.left - 1 || rect.bottom > box.bottom + 4)
            faults.push(`${describe(element)} is cut by ${describe(clip, '')}`);
        }
        if (scrolls) continue;
        // Of a line's box, the part that letters fill.
        const slack = rect.height * 0.22;
        lines.push({
          element,
          text,
          layer,
          left: rect.left,
          right: rect.right,
          top: rect.top + slack,
          bottom: rect.bottom - slack,
        });
      }
    }

    lines.sort((a, b) => a.top - b.top);
    for (const [index, upper] of lines.entries()) {
      for (let next = index + 1; next < lines.length; next++) {
        const lower = lines[next];
        if (!lower || lower.top >= upper.bottom) break;
        if (lower.text === upper.text || lower.layer !== upper.layer) continue;
        const wide = Math.min(upper.right, lower.right) - Math.max(upper.left, lower.left);
        const high = Math.min(upper.bottom, lower.bottom) - lower.top;
        if (wide > 2 && high > 2)
          faults.push(`${describe(upper.element)} and ${describe(lower.element)} lie over each other`);
      }
    }

    // A box that its content sticks out of: a border or a ground that text leaves.
    for (const element of document.querySelectorAll('body *')) {
      const { isHidden, clip } = placeOf(element);
      if (isHidden || (clip && clip !== element)) continue;
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('svg')) continue;
      const { display, overflowX, textOverflow } = getComputedStyle(element);
      if (textOverflow === 'ellipsis') faults.push(`${describe(element)} ends in dots`);
      if (display.startsWith('inline') && display !== 'inline-block' && display !== 'inline-flex') continue;
      if (overflowX !== 'visible') continue;
      if (element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1)
        faults.push(
          `${describe(element)} is ${element.scrollWidth - element.clientWidth} px narrower than what is in it`,
        );
    }
    return [...new Set(faults)];
  });
}
