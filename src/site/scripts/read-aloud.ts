const BLOCKS = 'h1, h2, h3, h4, p, li, dt, dd, th, td, caption, figcaption, summary';
/** Some voices stop in the middle of what is longer; pieces end with a sentence or a clause where there is one. */
const PIECE = /.{1,160}(?:[。！？；，]|$)|.{1,160}/gu;

/** What of a block is read: what is visible, and not read with a block inside it. */
function wordsOf(block: HTMLElement): string {
  if (block.querySelector(BLOCKS) || !block.offsetParent) return '';
  return block.textContent.replace(/\s+/g, ' ').trim();
}

/**
 * Makes `[data-aloud]` read the page's main part with the browser's own speech, block by block; the block being read
 * is marked and scrolled to.
 */
export function offerReadingAloud(): void {
  const button = document.querySelector('[data-aloud]');
  const label = button?.lastElementChild;
  const main = document.querySelector('main');
  if (!label || !main || !window.speechSynthesis) return;
  /** Counts up whenever reading starts or ends: what an older turn began goes no further. */
  let turn = 0;
  let isReading = false;

  function begin(reading: boolean): number {
    isReading = reading;
    speechSynthesis.cancel();
    main?.querySelector('.spoken')?.classList.remove('spoken');
    if (label) label.textContent = reading ? '停止朗读' : '朗读';
    return ++turn;
  }

  function say(text: string): Promise<void> {
    return new Promise((resolve) => {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.lang = 'zh-CN';
      utterance.rate = 0.9;
      utterance.onend = utterance.onerror = () => resolve();
      speechSynthesis.speak(utterance);
    });
  }

  async function readAloud(within: Element): Promise<void> {
    const mine = begin(true);
    for (const block of within.querySelectorAll<HTMLElement>(BLOCKS)) {
      const pieces = wordsOf(block).match(PIECE) ?? [];
      if (pieces.length === 0) continue;
      block.classList.add('spoken');
      block.scrollIntoView({ block: 'nearest' });
      for (const piece of pieces) {
        await say(piece);
        if (mine !== turn) return;
      }
      block.classList.remove('spoken');
    }
    begin(false);
  }

  button?.addEventListener('click', () => {
    if (isReading) begin(false);
    else void readAloud(main);
  });
  // Speech goes on after its page has gone.
  addEventListener('pagehide', () => begin(false));
}
