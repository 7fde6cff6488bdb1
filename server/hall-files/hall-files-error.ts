import type { Mistake } from './csv.ts'

/** The files of a hall cannot be loaded. Its message lists every mistake as `file:line reason`. */
export class HallFilesError extends Error {
  readonly mistakes: Mistake[]

  constructor(folder: string, mistakes: Mistake[]) {
    const lines = mistakes.map(({ file, line, reason }) => `${file}:${line} ${reason}`)
    super(`${folder} 中有${mistakes.length}处错误，没有导入任何内容：\n${lines.join('\n')}`)
    this.name = 'HallFilesError'
    this.mistakes = mistakes
  }
}
