/**
 * Mail providers open to anybody. Such a domain proves nothing about an applicant, and as a city's own domain it would
 * let everybody in. Not complete, and need not be: a moderator reads every application.
 */
const providers = new Set([
  '126.com',
  '163.com',
  'aol.com',
  'daum.net',
  'fastmail.com',
  'free.fr',
  'gmail.com',
  'googlemail.com',
  'icloud.com',
  'laposte.net',
  'libero.it',
  'mail.com',
  'mail.ru',
  'me.com',
  'msn.com',
  'naver.com',
  'orange.fr',
  'pm.me',
  'proton.me',
  'protonmail.com',
  'qq.com',
  'rediffmail.com',
  'sina.com',
  'tutanota.com',
  'uol.com.br',
  'web.de',
  'wp.pl',
  'zoho.com',
]);

/** Providers with a domain in many countries, such as `yahoo.co.jp`. */
const families = ['gmx', 'hotmail', 'live', 'outlook', 'yahoo', 'yandex'];

export function isPublicMailDomain(domain: string): boolean {
  const folded = domain.trim().toLowerCase();
  return (
    providers.has(folded) ||
    families.some((family) => new RegExp(`^${family}(\\.[a-z]{2,3}){1,2}$`).test(folded))
  );
}

/** A domain as an organisation keeps it: lower case, without an @; null for what is no domain. */
export function asMailDomain(typed: string): string | null {
  const domain = typed.trim().toLowerCase().replace(/^.*@/, '');
  return domain.length <= 200 && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain) ? domain : null;
}
