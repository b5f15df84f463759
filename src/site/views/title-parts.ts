/**
 * Cuts an official title where a line may end without tearing a word: before 关于 and 《, and after 》.
 * The parts joined are the title.
 */
export function titleParts(title: string): string[] {
  return title
    .split(/(?<![《〈])(?=关于)|(?<!《[^》]*)(?=《)|(?<=》)(?![^《]*》)/u)
    .filter((part) => part !== '');
}
