import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { passwordMin } from './credentials.ts';
import classes from './signIn.module.css';

type PasswordFieldProps = TextInputProps & {
  /** Chosen here, rather than typed again. */
  isNew?: boolean;
};

/** Can be looked at while typing: that prevents more mistakes than hiding prevents theft. */
export function PasswordField({ isNew = false, ...props }: PasswordFieldProps) {
  const { t } = useTranslation('access');
  const [isVisible, setIsVisible] = useState(false);
  return (
    <TextInput
      label={isNew ? t('field.newPassword') : t('field.password')}
      description={isNew ? t('field.passwordHint', { count: passwordMin }) : undefined}
      type={isVisible ? 'text' : 'password'}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      autoCapitalize="none"
      spellCheck={false}
      required
      withAsterisk={false}
      rightSectionWidth="auto"
      rightSectionProps={{ className: classes.toggleSection }}
      classNames={{ input: classes.password }}
      rightSection={
        <button
          type="button"
          className={classes.toggle}
          aria-pressed={isVisible}
          aria-label={t('field.showPassword')}
          onClick={() => setIsVisible(!isVisible)}
        >
          {t(isVisible ? 'field.hide' : 'field.show')}
        </button>
      }
      {...props}
    />
  );
}
