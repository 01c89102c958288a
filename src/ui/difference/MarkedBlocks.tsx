import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type BlockDifference, type FoldedBlocks, foldUnchanged } from '#src/domain/richTextDifference.ts';
import type { TextBlock } from '#src/domain/textBlocks.ts';
import { BlockLine } from './BlockLine.tsx';
import classes from './difference.module.css';
import { FormNote } from './FormNote.tsx';
import { MarkedWords } from './MarkedWords.tsx';

type MarkedBlocksProps = {
  blocks: readonly BlockDifference[];
  language: string;
};

/** A long text line by line: lines that are new or gone in a frame of their own, long unchanged stretches put away. */
export function MarkedBlocks({ blocks, language }: MarkedBlocksProps) {
  const { t } = useTranslation('difference');
  // What is stored differs, or we would not be here; no line does.
  if (blocks.every(({ change }) => change === 'same')) return <p className={classes.note}>{t('form')}</p>;
  return (
    <div className={classes.blocks} lang={language}>
      {stretchesOf(foldUnchanged(blocks)).map(({ key, change, blocks: lines }) => (
        <Stretch key={key} change={change}>
          {lines.map((line) => (
            <Line key={line.key} difference={line.difference} />
          ))}
        </Stretch>
      ))}
    </div>
  );
}

interface KeyedLine {
  key: string;
  difference: BlockDifference | FoldedBlocks;
}

interface LineStretch {
  key: string;
  change: 'added' | 'removed' | 'mixed';
  blocks: KeyedLine[];
}

/** Neighbours that are all new, or all gone, share one frame. The place in the text is the only identity of a line. */
function stretchesOf(differences: readonly (BlockDifference | FoldedBlocks)[]): LineStretch[] {
  const stretches: LineStretch[] = [];
  differences.forEach((difference, index) => {
    const change =
      difference.change === 'added' || difference.change === 'removed' ? difference.change : 'mixed';
    const last = stretches.at(-1);
    const line = { key: `line ${index}`, difference };
    if (last?.change === change) last.blocks.push(line);
    else stretches.push({ key: `from ${index}`, change, blocks: [line] });
  });
  return stretches;
}

function Stretch({ change, children }: { change: LineStretch['change']; children: ReactNode }) {
  const { t, i18n } = useTranslation('difference');
  if (change === 'mixed') return children;
  const Mark = change === 'added' ? 'ins' : 'del';
  return (
    <Mark className={classes.frame} data-change={change}>
      <span className={classes.frameLabel} lang={i18n.language}>
        {t(`change.${change}`)}
      </span>
      {children}
    </Mark>
  );
}

function Line({ difference }: { difference: BlockDifference | FoldedBlocks }) {
  switch (difference.change) {
    case 'folded':
      return <Folded blocks={difference.blocks} />;
    case 'changed':
      return (
        <BlockLine block={difference.block}>
          <MarkedWords parts={difference.parts} />
          <FormNote before={difference.before} after={difference.block} />
        </BlockLine>
      );
    default:
      return <BlockLine block={difference.block} />;
  }
}

function Folded({ blocks }: { blocks: readonly TextBlock[] }) {
  const { t, i18n } = useTranslation('difference');
  let place = 0;
  return (
    <details className={classes.folded}>
      <summary lang={i18n.language}>{t('folded', { count: blocks.length })}</summary>
      {blocks.map((block) => {
        place += 1;
        return <BlockLine key={place} block={block} />;
      })}
    </details>
  );
}
