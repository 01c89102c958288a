import { useTranslation } from 'react-i18next';
import { toDataError } from '#src/data/errors.ts';

/** What to say beside a button when its command failed. */
export function useFailureText(command: 'submit' | 'conversation' | 'takeBack'): (error: unknown) => string {
  const { t } = useTranslation('editor');
  return (error) => {
    const { kind } = toDataError(error);
    switch (command) {
      case 'submit':
        if (kind === 'offline' || kind === 'conflict' || kind === 'denied' || kind === 'tooMany') {
          return t(`submit.failed.${kind}`);
        }
        return t('submit.failed.unknown');
      case 'takeBack':
        if (kind === 'offline' || kind === 'conflict' || kind === 'denied') {
          return t(`submitted.takeBack.failed.${kind}`);
        }
        return t('submitted.takeBack.failed.unknown');
      case 'conversation':
        if (kind === 'offline' || kind === 'denied') return t(`conversation.failed.${kind}`);
        return t('conversation.failed.unknown');
    }
  };
}
