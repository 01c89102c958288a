import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import { blockPerson } from '#src/data/conversations/commands.ts';
import { blocksQuery } from '#src/data/conversations/queries.ts';
import { FormDialog } from '#src/ui/FormDialog.tsx';
import { UnblockButton } from './UnblockButton.tsx';

type BlockButtonProps = {
  uid: string;
  other: { uid: string; name: string };
};

/** Blocks somebody, after saying what that means; or takes it back. */
export function BlockButton({ uid, other }: BlockButtonProps) {
  const { t } = useTranslation('messages');
  const { name } = other;
  const blocks = useQuery(blocksQuery(uid));
  const [isAsking, setAsking] = useState(false);
  const blocking = useMutation({
    mutationFn: () => blockPerson(database(), { uid }, other),
    onSuccess: () => {
      notifications.show({ message: t('block.done', { name }) });
      setAsking(false);
    },
  });
  if (!blocks.data) return null;
  if (blocks.data.some(({ id }) => id === other.uid)) return <UnblockButton uid={uid} other={other} />;
  return (
    <>
      <Button variant="default" aria-label={t('block.blockName', { name })} onClick={() => setAsking(true)}>
        {t('block.block')}
      </Button>
      {isAsking && (
        <FormDialog
          title={t('block.title', { name })}
          onClose={() => setAsking(false)}
          confirmLabel={t('block.confirm')}
          cancelLabel={t('block.cancel')}
          onConfirm={() => blocking.mutate()}
          isBusy={blocking.isPending}
          isDangerous
          failure={blocking.error && t('block.failed')}
        >
          <p>{t('block.text')}</p>
        </FormDialog>
      )}
    </>
  );
}
