import { once } from 'node:events'
import { createServer } from 'node:http'

/** The page of a province on which services are rated, as far as a browser that opens it sees. */
export async function openProvincePage() {
  const server = createServer((request, response) => {
    response.writeHead(request.url?.startsWith('/pj?') ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
    })
    response.end('<!doctype html><html lang="zh-CN"><title>省</title><h1>省政务服务“好差评”</h1></html>')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/pj`
  return {
    url,
    settings: { PROVINCE: 'url', PROVINCE_URL: `${url}?d={params}` },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
