/**
 * Headers that the local preview sends as the host will: scripts from this origin only. Mantine needs inline styles for
 * its theme; browsers that cannot write WebP run an encoder in WebAssembly, which is no script. Besides Firebase's own addresses only loopback may be called, which is where local emulators listen.
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval' https://apis.google.com",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' https://*.googleapis.com http://127.0.0.1:* ws://127.0.0.1:*",
  "frame-src 'self' https://*.firebaseapp.com http://127.0.0.1:*",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

export const securityHeaders: Record<string, string> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};
