import type { TFunction } from 'i18next';

/** Long rather than complicated: what a password has to be. */
export const passwordMin = 10;

/** Only what is surely no address: the letter sent to it is the real test. */
const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What the fields of this feature's forms refuse, in the reader's words; null when a value is fine. */
export function credentialChecks(t: TFunction<'access'>) {
  return {
    email: (value: string) => (address.test(value.trim()) ? null : t('field.emailInvalid')),
    password: (value: string) => (value === '' ? t('field.passwordMissing') : null),
    newPassword: (value: string) =>
      value.length < passwordMin ? t('field.passwordShort', { count: passwordMin }) : null,
  };
}
