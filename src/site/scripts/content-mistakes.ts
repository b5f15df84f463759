// In `dev` only: shows what is wrong with the content over the page. Errors open as a dialog; warnings, and errors that
// were put aside, wait in a bar at the foot of the page.

import {
  type MistakeReport,
  type MistakesView,
  type MistakeView,
  mistakesView,
} from '../views/mistake-report.ts';

/** Where the tab remembers the errors that were put aside. */
const ASIDE = 'lanmu-mistakes-aside';

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

let view: MistakesView | undefined;

const heading = make('h2', { tabIndex: -1, id: 'mistakes-heading' });
const news = make('p', { role: 'status' });
const list = make('div');
const close = make('button', { type: 'button', textContent: '先看网页' });
const panel = make('dialog', { className: 'mistakes', lang: 'zh-CN' });
panel.append(make('div', { className: 'mistakes-head' }, heading, close), news, list);
panel.setAttribute('aria-labelledby', heading.id);

const bar = make('button', { type: 'button', className: 'mistakes-bar', lang: 'zh-CN', hidden: true });

function mistakeItem({ severity, label, message, place, href, frame, hint, rule }: MistakeView): HTMLElement {
  const link = make('a', { href, title: '在 VS Code 里打开' }, place);
  return make(
    'li',
    { className: severity },
    make('p', { className: 'mistake-message' }, make('strong', {}, label), ' ', message),
    make('p', { className: 'mistake-place' }, link, ' ', make('small', {}, rule)),
    ...(frame === '' ? [] : [make('pre', { tabIndex: 0 }, frame)]),
    make('p', { className: 'mistake-hint' }, '怎么改：', hint),
  );
}

function fileSection({ file, mistakes }: MistakesView['files'][number]): HTMLElement {
  return make('section', {}, make('h3', {}, file), make('ol', {}, ...mistakes.map(mistakeItem)));
}

function fill({ summary, hasErrors, files, omitted }: MistakesView): void {
  heading.textContent = `内容检查：${summary}`;
  news.textContent = hasErrors
    ? '改好保存，这里随着更新；错误都改好了，网页自动刷新。'
    : '警告和提示不妨碍生成网站，请看一看。';
  const isReading = list.contains(document.activeElement);
  list.replaceChildren(...files.map(fileSection));
  if (omitted > 0) list.append(make('p', {}, `另有 ${omitted} 个没有列出，见终端。`));
  if (isReading) heading.focus();
  bar.textContent = `内容有 ${summary}`;
  bar.classList.toggle('has-errors', hasErrors);
}

function open(): void {
  if (!panel.open) panel.showModal();
  bar.hidden = true;
  heading.focus();
}

/** Shows what is wrong with the content, in place of what was shown before. */
export function showMistakes(report: MistakeReport): void {
  view = mistakesView(report);
  if (view.files.length === 0) {
    panel.close();
    bar.hidden = true;
    return;
  }
  fill(view);
  if (view.hasErrors && sessionStorage.getItem(ASIDE) !== view.errorKey) open();
  else bar.hidden = panel.open;
}

close.addEventListener('click', () => panel.close());
panel.addEventListener('close', () => {
  bar.hidden = !view || view.files.length === 0;
  if (view?.hasErrors) sessionStorage.setItem(ASIDE, view.errorKey);
});
bar.addEventListener('click', () => {
  // Who asks to read them again has not put them aside.
  sessionStorage.removeItem(ASIDE);
  open();
});
document.body.append(bar, panel);
