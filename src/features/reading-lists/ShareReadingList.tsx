import { Button, Switch } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import { describeReadingList } from '#src/data/reading-lists/commands.ts';
import type { ReadingList } from '#src/domain/readingList.ts';
import { paths } from '#src/paths.ts';
import { Failure } from './Failure.tsx';
import classes from './ReadingLists.module.css';

/** Who sees the list, in words, and its address once others can use it. */
export function ShareReadingList({ list }: { list: ReadingList }) {
  const { t } = useTranslation('readingLists');
  const { copy, copied, error: copyError } = useClipboard({ timeout: 3000 });
  const sharing = useMutation({
    mutationFn: (shared: boolean) => describeReadingList(database(), { listId: list.id, fields: { shared } }),
  });
  const isShared = sharing.isPending ? sharing.variables : list.shared;
  const Icon = copied ? IconCheck : IconCopy;
  return (
    <div className={classes.share}>
      <Switch
        label={t('share.label')}
        description={isShared ? t('share.on') : t('share.off')}
        checked={isShared}
        onChange={(event) => sharing.mutate(event.currentTarget.checked)}
      />
      {isShared && (
        <Button
          variant="default"
          size="sm"
          leftSection={<Icon size={18} aria-hidden="true" />}
          onClick={() => copy(`${window.location.origin}${paths.readingList.to(list.id)}`)}
        >
          {t('share.copy')}
        </Button>
      )}
      <p role="status" className={classes.hint}>
        {copied
          ? t('share.copied')
          : copyError
            ? t('share.copyFailed')
            : sharing.isSuccess && t('share.saved')}
      </p>
      <Failure error={sharing.error} />
    </div>
  );
}
