/// <reference types="vite/client" />
// In `dev` only: shows what is wrong with the content over the page, as src/build/dev.ts tells it.

let panel: HTMLDialogElement | undefined;

function showMistakes(report: string): void {
  panel?.remove();
  panel = document.createElement('dialog');
  panel.lang = 'zh-CN';
  panel.style.cssText =
    'margin: auto; padding: 1.5rem; width: min(60rem, 90vw); border: 4px solid var(--accent)';
  const heading = document.createElement('h2');
  heading.textContent = '内容有误，改好保存后本页会自动刷新';
  const text = document.createElement('pre');
  text.textContent = report;
  text.style.cssText = 'margin-block: 1rem; white-space: pre-wrap';
  const close = document.createElement('button');
  close.textContent = '先看网页';
  close.addEventListener('click', () => panel?.close());
  panel.append(heading, text, close);
  document.body.append(panel);
  panel.showModal();
}

import.meta.hot?.on('lanmu:mistakes', showMistakes);
import.meta.hot?.send('lanmu:any-mistakes');
