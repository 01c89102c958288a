import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { letterTopics } from '#src/domain/notificationKinds.ts';
import {
  lettersPerWeekMost,
  type NotificationSettings,
  withTopic,
} from '#src/domain/notificationSettings.ts';
import classes from './Letters.module.css';

type LetterSettingsFormProps = {
  settings: NotificationSettings;
  /** Of the last change. */
  saving: 'idle' | 'pending' | 'success' | 'error';
  onChange: (settings: NotificationSettings) => void;
};

const rates = Array.from({ length: lettersPerWeekMost }, (_, index) => index + 1);

export function LetterSettingsForm({ settings, saving, onChange }: LetterSettingsFormProps) {
  const { t } = useTranslation('notifications');
  const states = {
    idle: '',
    pending: t('settings.saving'),
    success: t('settings.saved'),
    error: t('settings.failed'),
  };
  const isOff = settings.lettersPerWeek === 0;

  return (
    <div className={classes.settings}>
      <NativeSelect
        label={t('settings.rate')}
        description={t('settings.rateHint')}
        className={classes.rate}
        value={String(settings.lettersPerWeek)}
        data={[
          { value: '0', label: t('settings.rateNone') },
          ...rates.map((count) => ({ value: String(count), label: t('settings.rateOf', { count }) })),
        ]}
        onChange={({ currentTarget: { value } }) => onChange({ ...settings, lettersPerWeek: Number(value) })}
      />
      <Checkbox.Group
        label={t('settings.topics')}
        description={isOff ? t('settings.topicsOff') : undefined}
        value={settings.topics}
      >
        <div className={classes.topics}>
          {letterTopics.map((topic) => (
            <Checkbox
              key={topic}
              value={topic}
              label={t(`settings.topic.${topic}`)}
              onChange={({ currentTarget: { checked } }) => onChange(withTopic(settings, topic, checked))}
            />
          ))}
        </div>
      </Checkbox.Group>
      <p role="status" className={classes.state} data-failed={saving === 'error' || undefined}>
        {states[saving]}
      </p>
    </div>
  );
}
