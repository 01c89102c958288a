import { Button, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Accounts.module.css';

type HideFormProps = {
  reason: string;
  isBusy: boolean;
  onChange: (reason: string) => void;
  onHide: (reason: string) => void;
  onCancel: () => void;
};

/** In the place of the button that opened it: asks a moderator for the reason, which stands in the audit. */
export function HideForm({ reason, isBusy, onChange, onHide, onCancel }: HideFormProps) {
  const { t } = useTranslation('accounts');
  return (
    <form
      className={classes.form}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        onHide(reason);
      }}
    >
      <Textarea
        label={t('desk.reason')}
        value={reason}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        maxLength={1000}
        autosize
        minRows={2}
        autoFocus
      />
      <div className={classes.tools}>
        <Button type="submit" color="red" loading={isBusy} disabled={reason.trim().length < 3}>
          {t('desk.hideNow')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
