import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextBlock } from '#src/domain/textBlocks.ts';
import classes from './difference.module.css';

type BlockLineProps = {
  block: TextBlock;
  /** Instead of its plain words. */
  children?: ReactNode;
};

/** One line of a long text, looking like what it is. No heading of the page: it would not fit among the page's own. */
export function BlockLine({ block, children }: BlockLineProps) {
  const { t } = useTranslation('difference');
  if (block.kind === 'rule') {
    return <hr className={classes.rule} aria-label={t('rule')} />;
  }
  return (
    <p
      className={classes.line}
      data-kind={block.kind}
      style={{ marginInlineStart: `${block.depth * 1.25}rem` }}
      dir="auto"
    >
      {block.marker !== '' && <span className={classes.marker}>{block.marker}</span>}
      <span className={classes.lineText}>{children ?? block.text}</span>
    </p>
  );
}
