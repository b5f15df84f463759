const rendered = new WeakMap<object, string>();

/**
 * The HTML of a part that many pages share, rendered when it is first asked for.
 * @param view the part's view model, frozen in meaning: the part shows nothing else, and no other part shows it
 * @param render is asked only if the part is not known yet
 */
export function renderedOnce(view: object, render: () => Promise<string>): string | Promise<string> {
  return (
    rendered.get(view) ??
    render().then((html) => {
      rendered.set(view, html);
      return html;
    })
  );
}
