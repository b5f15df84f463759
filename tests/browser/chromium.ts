export { CHROMIUM, launchChromium } from '../../src/build/bench/search/chromium.ts';
