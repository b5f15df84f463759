// Runs before the first paint: sets the display mode that the reader chose, and says that scripts run at all.
// What the words mean: src/site/scripts/display-mode.ts.
{
  const { dataset } = document.documentElement;
  try {
    dataset.mode = localStorage.getItem('lanmu') ?? '';
  } catch {
    dataset.mode = '';
  }
  if (!window.speechSynthesis) dataset.mute = '';
}
