import ts from 'typescript';

/** An import of a module: where it stands, what it names and whether only types come through it. */
export interface ModuleImport {
  readonly specifier: string;
  readonly isTypeOnly: boolean;
  /** The imported names; undefined where everything is imported at once. */
  readonly names: readonly string[] | undefined;
  readonly line: number;
}

/** Something a module takes from where it runs instead of from its arguments. */
export interface AmbientUse {
  readonly kind: 'clock' | 'chance' | 'environment';
  readonly text: string;
  readonly line: number;
}

/** A module's imports and what else it depends on. */
export interface ModuleSource {
  /** The lines in which it opens a file otherwise than to read it. */
  readonly writingOpens: readonly number[];
  readonly imports: readonly ModuleImport[];
  readonly ambientUses: readonly AmbientUse[];
}

const FRONT_MATTER = /^\s*---\r?\n[\s\S]*?\r?\n---/;
const SCRIPT = /(<script\b[^>]*>)([\s\S]*?)(<\/script>)/g;

/** Blanks a text but for its line ends, so that what follows keeps its line. */
function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/** An Astro file's code, its front matter and its scripts, and the rest, each in its lines. */
function splitAstro(text: string): { code: string; template: string } {
  const frontMatter = FRONT_MATTER.exec(text)?.[0] ?? '';
  const rest = text.slice(frontMatter.length);
  let code = frontMatter.replaceAll('---', '   ');
  let end = 0;
  for (const { 0: script, 1: opening = '', 2: body = '', index } of rest.matchAll(SCRIPT)) {
    code += blank(rest.slice(end, index) + opening) + body;
    end = index + script.length - '</script>'.length;
  }
  return { code, template: blank(frontMatter) + rest.replace(SCRIPT, blank) };
}

function namesOf(clause: ts.ImportClause | undefined): string[] | undefined {
  const bindings = clause?.namedBindings;
  if (!clause || (bindings && ts.isNamespaceImport(bindings))) return undefined;
  return [
    ...(clause.name ? ['default'] : []),
    ...(bindings?.elements ?? []).map((element) => (element.propertyName ?? element.name).text),
  ];
}

/** Ambient uses are told by their first characters; to read whole chains of calls anew for each link takes long. */
const LONGEST_USE = 40;

/** `PROD` and `DEV` are no environment: they say what Astro was called for. */
const AMBIENT: readonly { readonly kind: AmbientUse['kind']; readonly pattern: RegExp }[] = [
  {
    kind: 'clock',
    pattern: /^(?:Date\.now|performance\.now|Temporal\.Now\.\w+|Date)\(|^new Date(?:\(\s*\))?$/,
  },
  { kind: 'chance', pattern: /^Math\.random\(|^crypto\.(?:randomUUID|getRandomValues)\(/ },
  {
    kind: 'environment',
    pattern: /^process\.\w+$|^process\['|^import\.meta\.env(?:\[.*\]|\.(?!(?:PROD|DEV)$)\w+)$/,
  },
];

function ambientUseOf(text: string): AmbientUse['kind'] | undefined {
  return AMBIENT.find(({ pattern }) => pattern.test(text))?.kind;
}

/** What a template's expressions take from where they run; a template is no TypeScript, so its text is searched. */
function templateUses(template: string): AmbientUse[] {
  const uses =
    /new Date(?:\(\s*\)|(?![\w(]))|(?:Date|performance)\.now\(|Math\.random\(|process\.env|import\.meta\.env(?!\.(?:PROD|DEV)\b)/g;
  return [...template.matchAll(uses)].flatMap(({ 0: text, index }) => {
    const kind = ambientUseOf(text) ?? 'environment';
    return [{ kind, text, line: template.slice(0, index).split('\n').length }];
  });
}

/** Reads a module: TypeScript, JavaScript or an Astro file. */
export function readModule(path: string, text: string): ModuleSource {
  const isAstro = path.endsWith('.astro');
  const { code, template } = isAstro ? splitAstro(text) : { code: text, template: '' };
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const imports: ModuleImport[] = [];
  const ambientUses = templateUses(template);
  const writingOpens: number[] = [];
  const lineOf = (node: ts.Node) => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  const addImport = (
    node: ts.Node,
    specifier: ts.Node | undefined,
    isTypeOnly: boolean,
    names?: readonly string[],
  ) => {
    if (specifier && ts.isStringLiteralLike(specifier))
      imports.push({ specifier: specifier.text, isTypeOnly, names, line: lineOf(node) });
  };

  function visit(node: ts.Node): void {
    if (ts.isImportDeclaration(node))
      addImport(
        node,
        node.moduleSpecifier,
        node.importClause?.isTypeOnly ?? false,
        node.importClause ? namesOf(node.importClause) : [],
      );
    else if (ts.isExportDeclaration(node)) addImport(node, node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      addImport(node, node.argument.literal, true);
    else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference))
      addImport(node, node.moduleReference.expression, node.isTypeOnly);
    else if (ts.isCallExpression(node)) {
      const isImport =
        node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText(source) === 'require';
      if (isImport) addImport(node, node.arguments[0], false);
      const [, flags] = node.arguments;
      const opens = ts.isIdentifier(node.expression) && /^open(?:Sync)?$/.test(node.expression.text);
      if (opens && flags && !(ts.isStringLiteralLike(flags) && flags.text === 'r'))
        writingOpens.push(lineOf(node));
    }
    if (
      ts.isCallExpression(node) ||
      ts.isNewExpression(node) ||
      ts.isPropertyAccessExpression(node) ||
      ts.isElementAccessExpression(node)
    ) {
      const nodeText = source.text.slice(
        node.getStart(source),
        Math.min(node.end, node.getStart(source) + LONGEST_USE),
      );
      const kind = ambientUseOf(nodeText);
      if (kind) ambientUses.push({ kind, text: nodeText, line: lineOf(node) });
    }
    ts.forEachChild(node, visit);
  }
  visit(source);
  return { imports, ambientUses, writingOpens };
}
