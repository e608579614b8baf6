import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A proxy on this machine that hands nothing on and counts everything: whatever a browser wants to fetch from outside comes by here. */
export async function countingProxy() {
  const wanted: string[] = []
  const server = createServer((request, response) => {
    wanted.push(`${request.method} ${request.url}`)
    response.writeHead(502).end()
  })
  server.on('connect', (request, socket) => {
    wanted.push(`CONNECT ${request.url}`)
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { wanted, address: `http://127.0.0.1:${port}`, close: () => new Promise(resolve => server.close(resolve)) }
}
