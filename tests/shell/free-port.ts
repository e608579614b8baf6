import { createServer } from 'node:net'

/** A port that nobody holds just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const place = server.address()
      server.close(() => (place && typeof place === 'object' ? resolve(place.port) : reject(new Error('no port'))))
    })
  })
}
