import { splitWords } from '../../search/match.ts';
import { parseWords } from '../../search/word-fragment.ts';
import sheet from '../styles/word-marks.css?url';
import { addSheet, make, makeButton } from './elements.ts';
import { markPlaces, type Place, takeOff } from './word-places.ts';

/** How much of the text around a place is read out, in characters, on either side. */
const AROUND = 12;
/** A status that is filled as soon as it is there is read by no screen reader. */
const UNTIL_HEARD = 150;

/** The words of a place with some of the text around, as it is read out. */
function contextOf(place: Place): string {
  const words = place.map((mark) => mark.textContent).join('');
  const block = place[0]?.closest('p, li, td, th, dd, h1, h2, h3, h4, figcaption');
  const range = document.createRange();
  if (!block || !place[0]) return words;
  range.selectNodeContents(block);
  range.setEndBefore(place[0]);
  const before = range.toString();
  const text = block.textContent ?? '';
  return text
    .slice(Math.max(0, before.length - AROUND), before.length + words.length + AROUND)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Marks the words that led to the page, and offers a bar that leads from one place to the next. */
function showMarks(query: string): void {
  const page = document.querySelector('main > article') ?? document.querySelector('main');
  const words = splitWords(query);
  if (!page || words.length === 0) return;
  const places = markPlaces(page, words);
  let current = -1;

  const shown = make('span', {});
  const spoken = make('span', { class: 'visually-hidden' });
  const status = make('p', { role: 'status' }, shown, spoken);
  const bar = make('section', { class: 'word-marks', 'aria-label': '查找词的标记' });

  const say = (text: string, heard = '') => {
    shown.textContent = text;
    spoken.textContent = heard;
  };
  const turnTo = (step: 1 | -1) => {
    for (const mark of places[current] ?? []) mark.classList.remove('current');
    current = current < 0 && step < 0 ? places.length - 1 : (current + step + places.length) % places.length;
    const place = places[current] ?? [];
    for (let part = place[0]?.closest('details'); part; part = part.parentElement?.closest('details'))
      part.open = true;
    for (const mark of place) mark.classList.add('current');
    place[0]?.scrollIntoView({ block: 'center' });
    say(`第 ${current + 1} 处，共 ${places.length} 处`, `：${contextOf(place)}`);
  };
  const end = () => {
    takeOff(places);
    bar.remove();
    history.replaceState(history.state, '', location.pathname + location.search);
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  };
  const buttons = [
    ...(places.length > 0
      ? [makeButton('上一处', () => turnTo(-1)), makeButton('下一处', () => turnTo(1))]
      : []),
    makeButton(places.length > 0 ? '去掉标记' : '关闭', end),
  ];
  bar.append(status, ...buttons);
  bar.onkeydown = (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key] as 1 | -1 | undefined;
    if (event.key === 'Escape') end();
    else if (step && places.length > 0) turnTo(step);
    else return;
    event.preventDefault();
  };

  addSheet(sheet);
  page.before(bar);
  const asked = query.split(/\s+/).map((word) => `“${word}”`);
  setTimeout(
    () =>
      say(
        places.length > 0
          ? `${asked.join('')}在本页有 ${places.length} 处`
          : `${asked.join('')}不在本页的标题和正文中`,
      ),
    UNTIL_HEARD,
  );
}

showMarks(parseWords(location.hash));
