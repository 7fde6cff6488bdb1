import { AjvCompiler } from '@fastify/ajv-compiler'
import { SerializerSelector } from '@fastify/fast-json-stringify-compiler'
import type { App } from './http.ts'

type Validator = ReturnType<Parameters<App['setValidatorCompiler']>[0]>

/**
 * When the schemas of routes are compiled. At first use, a hall opens without waiting for the thousand schemas of
 * routes that nobody asks today; at the start, one that cannot be compiled ends the start.
 */
export type CompileSchemas = 'at-first-use' | 'at-start'

/** Fastify's own compilers for all routes of `app`. A misspelt field is refused, never dropped; numbers in paths are numbers. */
export function setSchemaCompilers(app: App, when: CompileSchemas): void {
  const validatorOf = AjvCompiler()(
    {},
    { customOptions: { removeAdditional: false, coerceTypes: true, allErrors: false, discriminator: true } },
  )
  const serializerOf = SerializerSelector()()
  const isEager = when === 'at-start'
  app.setValidatorCompiler((route) => {
    const compile = () => validatorOf(route)
    return isEager ? compile() : validatorAtFirstUse(compile)
  })
  app.setSerializerCompiler((route) => {
    if (isEager) return serializerOf({ httpStatus: '', ...route })
    let serialize: ReturnType<typeof serializerOf> | undefined
    return (answer) => (serialize ??= serializerOf({ httpStatus: '', ...route }))(answer)
  })
}

/** Fastify asks the function itself what was wrong. */
function validatorAtFirstUse(compile: () => Validator): Validator {
  let validate: Validator | undefined
  const check: Validator = (data) => {
    validate ??= compile()
    const isValid = validate(data)
    check.errors = validate.errors ?? null
    return isValid
  }
  return check
}
