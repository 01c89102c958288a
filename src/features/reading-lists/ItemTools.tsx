import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

type ItemToolsProps = {
  title: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** What the owner does with a case of the list: one place up, one down, out. */
export function ItemTools({ title, isFirst, isLast, onMove, onRemove }: ItemToolsProps) {
  const { t } = useTranslation('readingLists');
  return (
    <>
      <ActionIcon
        variant="default"
        size="lg"
        data-by={-1}
        disabled={isFirst}
        aria-label={t('item.up', { title })}
        onClick={() => onMove(-1)}
      >
        <IconArrowUp size={18} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size="lg"
        data-by={1}
        disabled={isLast}
        aria-label={t('item.down', { title })}
        onClick={() => onMove(1)}
      >
        <IconArrowDown size={18} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon variant="default" size="lg" aria-label={t('item.remove', { title })} onClick={onRemove}>
        <IconX size={18} aria-hidden="true" />
      </ActionIcon>
    </>
  );
}
