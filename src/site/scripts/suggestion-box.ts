import { markMatches } from '../../search/excerpt.ts';
import { splitWords } from '../../search/match.ts';
import type { Suggestion } from '../../search/question.ts';
import { make, showParts } from './elements.ts';

const GROUPS: readonly (readonly [Suggestion['kind'], string])[] = [
  ['agency', '机构'],
  ['column', '栏目'],
  ['document', '文件'],
];
/** Finds what may be meant by what has been typed, best first. */
type Suggest = (typed: string) => Promise<readonly Suggestion[]>;

/** In characters; what is longer is no name. */
const LONGEST = 120;

function makeOption(id: string, { text, note }: Suggestion, words: readonly string[]): HTMLElement {
  return make(
    'div',
    { id, role: 'option', 'aria-selected': 'false' },
    ...showParts(markMatches(text, words)),
    ...(note ? [' ', make('small', {}, note)] : []),
  );
}

/**
 * Makes a text field a combobox with a list of suggestions (ARIA Authoring Practices, editable combobox with list
 * autocomplete and manual selection). It stays what it was for whoever does not look at the list.
 * @param open is called with the suggestion that was chosen
 */
export function attachSuggestions(
  box: HTMLInputElement,
  suggest: Suggest,
  open: (suggestion: Suggestion) => void,
): void {
  const list = make('div', {
    id: `${box.id}-suggestions`,
    role: 'listbox',
    class: 'suggestions',
    'aria-label': '建议',
    hidden: '',
  });
  const status = make('div', { role: 'status', class: 'visually-hidden' });
  box.after(list, status);
  box.parentElement?.classList.add('suggesting');
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  }))
    box.setAttribute(name, value);

  let shown: { option: HTMLElement; suggestion: Suggestion }[] = [];
  let active = -1;
  let turn = 0;

  const activate = (index: number) => {
    shown[active]?.option.setAttribute('aria-selected', 'false');
    active = index;
    const option = shown[active]?.option;
    if (!option) {
      box.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    box.setAttribute('aria-activedescendant', option.id);
  };
  const show = (suggestions: readonly Suggestion[], words: readonly string[]) => {
    activate(-1);
    const groups = GROUPS.map(([kind, label]) => ({
      kind,
      label,
      members: suggestions.filter((each) => each.kind === kind),
    })).filter(({ members }) => members.length > 0);
    shown = groups
      .flatMap(({ members }) => members)
      .map((suggestion, index) => ({
        suggestion,
        option: makeOption(`${list.id}-${index}`, suggestion, words),
      }));
    list.replaceChildren(
      ...groups.map(({ kind, label, members }) => {
        const id = `${list.id}-${kind}`;
        return make(
          'div',
          { role: 'group', 'aria-labelledby': id },
          make('div', { id, role: 'presentation', class: 'suggestion-group' }, label),
          ...shown.flatMap(({ suggestion, option }) => (members.includes(suggestion) ? [option] : [])),
        );
      }),
    );
    list.hidden = shown.length === 0;
    box.setAttribute('aria-expanded', String(!list.hidden));
    status.textContent = list.hidden ? '' : `有 ${shown.length} 条建议，按上下方向键选择`;
  };
  const close = () => {
    turn++;
    show([], []);
  };
  const ask = async () => {
    const mine = ++turn;
    const typed = [...box.value].slice(0, LONGEST).join('');
    const found = typed.trim() === '' ? [] : await suggest(typed).catch(() => []);
    if (mine === turn && document.activeElement === box) show(found, splitWords(typed));
  };
  const choose = (index: number) => {
    const chosen = shown[index];
    if (!chosen) return;
    close();
    open(chosen.suggestion);
  };

  /** Whether a key was for the list; without a chosen suggestion, Home, End and Enter are for what is typed. */
  const useKey = ({ key, altKey }: KeyboardEvent): boolean => {
    const isChosen = active >= 0;
    if (key === 'ArrowDown' && list.hidden) void ask();
    else if (key === 'ArrowDown') activate(active + 1 < shown.length ? active + 1 : -1);
    else if (key === 'ArrowUp' && altKey) close();
    else if (key === 'ArrowUp' && !list.hidden) activate(isChosen ? active - 1 : shown.length - 1);
    else if (key === 'Home' && isChosen) activate(0);
    else if (key === 'End' && isChosen) activate(shown.length - 1);
    else if (key === 'Enter' && isChosen) choose(active);
    else if (key === 'Escape') {
      if (list.hidden) box.value = '';
      close();
    } else return false;
    return true;
  };
  box.addEventListener('keydown', (event) => {
    // While a word is composed, its keys are the input method's; 229 is how Safari says so after its end.
    if (event.isComposing || event.keyCode === 229) return;
    if (useKey(event)) event.preventDefault();
  });
  box.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) void ask();
  });
  box.addEventListener('compositionend', () => void ask());
  box.addEventListener('blur', close);
  box.form?.addEventListener('submit', close);
  // The field keeps the keyboard, so that it closes by leaving the field only.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const option = (target as Element).closest('[role=option]');
    choose(shown.findIndex((each) => each.option === option));
  });
  // It may have been written in while this was loaded.
  if (box.value !== '' && box.value !== new URLSearchParams(location.search).get('q')) void ask();
}
