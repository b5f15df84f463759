// In `dev` only, as src/build/dev/live-pages.ts adds it to pages: loads the page anew when there is another edition of
// it, and shows what is wrong with the content.

import { LIVE_FOLDER } from '../views/live-folder.ts';
import { showMistakes } from './content-mistakes.ts';

const own = new URL(import.meta.url).searchParams.get('edition');

function listen(): EventSource {
  const events = new EventSource(`${LIVE_FOLDER}events`);
  events.addEventListener('edition', ({ data }) => {
    if (data !== own) location.reload();
  });
  events.addEventListener('mistakes', ({ data }) => showMistakes(JSON.parse(data)));
  return events;
}

let events = listen();
// Browsers allow six connections to a server: tabs that nobody sees leave theirs to others, and catch up when they are seen.
document.addEventListener('visibilitychange', () => {
  events.close();
  if (document.visibilityState === 'visible') events = listen();
});
