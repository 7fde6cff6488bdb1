import Fastify from 'fastify'
import { Type } from 'typebox'
import { expect, test } from 'vitest'
import { openHouse } from '../../tests/harness/house.ts'
import { buildApp } from '../app.ts'
import type { App } from './http.ts'
import { setSchemaCompilers } from './schema-compilers.ts'

test('the schemas of all routes of the hall can be compiled', async () => {
  await using house = await openHouse({ settings: { ROLES: 'web' } })
  const app = await buildApp(house.ctx, undefined, 'at-start')
  await app.ready()
  await app.close()
})

test('a schema that cannot be compiled ends a start that compiles all, and no other', async () => {
  const broken = { body: Type.Object({ name: Type.Unsafe({ type: 'no such type' }) }) }
  const appWith = (when: 'at-start' | 'at-first-use'): App => {
    const app: App = Fastify()
    setSchemaCompilers(app, when)
    app.post('/', { schema: broken }, async () => 'answered')
    return app
  }
  await expect(appWith('at-start').ready()).rejects.toThrow('schema is invalid')
  const app = appWith('at-first-use')
  await app.ready()
  expect((await app.inject({ method: 'POST', url: '/', body: { name: 'x' } })).statusCode).toBe(500)
})

test('what a schema compiled at first use refuses is told as Fastify tells it', async () => {
  const app: App = Fastify()
  setSchemaCompilers(app, 'at-first-use')
  app.post('/:n', { schema: { params: Type.Object({ n: Type.Number() }) } }, async ({ params }) => params)
  expect((await app.inject({ method: 'POST', url: '/7' })).json()).toEqual({ n: 7 })
  expect((await app.inject({ method: 'POST', url: '/seven' })).json()).toMatchObject({
    code: 'FST_ERR_VALIDATION',
    message: 'params/n must be number',
  })
})
