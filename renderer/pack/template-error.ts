/** What Typst says; `range` is `line:column-line:column`, counted from 0. */
export interface Diagnostic {
  readonly path: string
  readonly range: string
  readonly severity: string
  readonly message: string
}

/** Where a template is wrong: file, line and column from 1, Typst's sentence and its hints. */
export interface TemplateFault {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: string
  readonly hints: readonly string[]
}

/** A template that cannot be set. */
export class TemplateError extends Error {
  readonly fault: TemplateFault
  constructor(diagnostics: readonly Diagnostic[]) {
    const fault = faultIn(diagnostics)
    super(`Typst: ${fault.file}:${fault.line}:${fault.column} ${fault.message}${fault.hints.map(hint => ` (${hint})`).join('')}`)
    this.name = 'TemplateError'
    this.fault = fault
  }
}

const HINTS = ', hints: '

function faultIn(diagnostics: readonly Diagnostic[]): TemplateFault {
  const first = diagnostics.find(one => one.severity === 'error') ?? diagnostics[0]
  const [message = '', ...more] = (first?.message ?? 'no pages').split(HINTS)
  const calls = diagnostics.filter(one => one.severity === 'hint').map(one => `${one.message}, ${one.path}:${startOf(one.range)[0]}`)
  const [line, column] = startOf(first?.range ?? '')
  return { file: first?.path ?? '', line, column, message, hints: [...more, ...calls] }
}

function startOf(range: string): readonly [line: number, column: number] {
  const [line = 0, column = 0] = range.split('-', 1).flatMap(start => start.split(':').map(Number))
  return [line + 1, column + 1]
}
