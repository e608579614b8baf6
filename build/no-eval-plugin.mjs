const PACKAGE = /@myriaddreamin[\\/]typst/

/** The only texts that Typst's glue turns into functions (seen by listening to `Function`), and the functions they mean. */
const TABLE = `const namedFunctions = {
  'return 0': () => 0,
  'return true': () => true,
  'path return path': path => path,
  "throw new Error('Dummy AccessModel, please initialize compiler with withAccessModel()')": () => { throw new Error('no access model') },
  "throw new Error('Dummy Registry, please initialize compiler with withPackageRegistry()')": () => { throw new Error('no package registry') },
};
const functionNamed = (...texts) => {
  const found = namedFunctions[texts.join(' ')];
  if (!found) throw new Error('Typst asks for a function that is not in the table: ' + texts.join(' '));
  return found;
};
`

/**
 * Takes `new Function` out of Typst's glue, because the content policy has no 'unsafe-eval' and gets none: constant texts become functions of a
 * table, the Node-only importer goes. Fails the build where any other way to run text is left.
 */
export function noEval() {
  return {
    name: 'yuean-no-eval',
    enforce: 'pre',
    transform(code, id) {
      if (!PACKAGE.test(id) || !/\.m?js(\?|$)/.test(id)) return null
      const written = code
        .replace("new Function('m', 'return import(m)')", "() => { throw new Error('not in the browser') }")
        .replace(/new Function\((getStringFromWasm0\([^)]*\)(?:, getStringFromWasm0\([^)]*\))?)\)/g, 'functionNamed($1)')
      if (/\bnew Function\b|(?<![\w.`])Function\(|\beval\(/.test(written))
        this.error(`${id} still turns text into code; build/no-eval-plugin.mjs does not know this version`)
      return written === code ? null : { code: written.includes('functionNamed(') ? TABLE + written : written, map: null }
    },
  }
}
