const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' blob: data:",
  "media-src 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "manifest-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
]

const DENIED = ['camera', 'microphone', 'geolocation', 'display-capture', 'usb', 'serial', 'hid', 'midi', 'payment']

/** What the page may load and run. `nonce` (a page's only): the style elements that carry it, which is how Mantine writes its own. */
export function contentPolicy(nonce: string | null = null): string {
  return POLICY.map(one => (nonce && one.startsWith('style-src') ? `${one} 'nonce-${nonce}'` : one)).join('; ')
}

/** The headers of every response, refusals too: a worker's policy is its own script's header, not the page's. */
export function safeHeaders(nonce: string | null = null): Record<string, string> {
  return {
    'Content-Security-Policy': contentPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': DENIED.map(one => `${one}=()`).join(', '),
    'Cache-Control': 'no-cache',
  }
}
