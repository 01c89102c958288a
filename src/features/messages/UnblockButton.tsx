import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import { unblockPerson } from '#src/data/conversations/commands.ts';

type UnblockButtonProps = {
  uid: string;
  other: { uid: string; name: string };
};

export function UnblockButton({ uid, other }: UnblockButtonProps) {
  const { t } = useTranslation('messages');
  const { name } = other;
  const unblocking = useMutation({
    mutationFn: () => unblockPerson(database(), { uid }, other.uid),
    onSuccess: () => notifications.show({ message: t('block.undone', { name }) }),
    onError: () => notifications.show({ color: 'red', message: t('block.failed') }),
  });
  return (
    <Button
      variant="default"
      aria-label={t('block.unblockName', { name })}
      loading={unblocking.isPending}
      onClick={() => unblocking.mutate()}
    >
      {t('block.unblock')}
    </Button>
  );
}
