/**
 * The names of the project's own components that an .mdx body may use, such as `<Timeline>`.
 * A name added here passes the checks; sanitising drops whatever is no plain element,
 * so `mdx.ts` must then also carry the component's node past it.
 */
export const COMPONENTS: readonly string[] = [];
